package org.daylight.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody takes no part in one case any more 回避. Written once; the database holds them, and their substitutes, to it. */
@Entity(name = "recusal")
@Immutable
public class Recusal extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "review_id")
    public UUID reviewId;

    @Column(name = "body_id")
    public UUID bodyId;

    public String subject;

    @Enumerated(EnumType.STRING)
    public RecusalGround ground;

    /** Null for none; erased with what the case is about. */
    public String words;

    /** They themselves, or the head of the body. */
    @Column(name = "ordered_by")
    public String orderedBy;

    public Instant at;

    static List<Recusal> of(UUID reviewId) {
        return list("reviewId = ?1 order by id", reviewId);
    }
}
