package org.daylight.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What is said of a public body from one sequence number to another. The newest one has no end. */
@Entity(name = "public_body_state")
@DynamicUpdate
public class PublicBodyState extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "body_id")
    public UUID bodyId;

    public String name;

    @Enumerated(EnumType.STRING)
    public BodyKind kind;

    @Column(name = "parent_id")
    public UUID parentId;

    @Column(name = "supervising_id")
    public UUID supervisingId;

    @Enumerated(EnumType.STRING)
    public BodyStatus status;

    @Column(name = "successor_id")
    public UUID successorId;

    @Column(name = "seq_from")
    public long seqFrom;

    @Column(name = "seq_to")
    public Long seqTo;

    public static Optional<PublicBodyState> currentOf(UUID bodyId) {
        return find("bodyId = ?1 and seqTo is null", bodyId).firstResultOptional();
    }

    public static List<PublicBodyState> allCurrent() {
        return list("seqTo is null");
    }

    /** What is said of a body first; it has no number yet. */
    static PublicBodyState first(UUID id, PublicBody body, BodyDraft draft, UUID parentId, UUID supervisingId) {
        var first = new PublicBodyState();
        first.id = id;
        first.bodyId = body.id;
        first.name = draft.name();
        first.kind = draft.kind();
        first.status = BodyStatus.ACTIVE;
        first.parentId = parentId;
        first.supervisingId = supervisingId;
        return first;
    }

    /** The same body, said anew; the caller changes what changes and gives it its number. */
    PublicBodyState next(UUID id) {
        var next = new PublicBodyState();
        next.id = id;
        next.bodyId = bodyId;
        next.name = name;
        next.kind = kind;
        next.parentId = parentId;
        next.supervisingId = supervisingId;
        next.status = status;
        next.successorId = successorId;
        return next;
    }
}
