package org.daylight.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One public act: immutable but for {@link #seqTo}, the number of the act that superseded it. The application role can
 * do no more than that to it; an expunction, which leaves of it what the log needs, is the database's own work.
 */
@Entity(name = "publication")
@DynamicUpdate
public class Publication extends PanacheEntityBase {
    @Id
    public long seq;

    public String act;

    @Column(name = "subject_id")
    public UUID subjectId;

    @Column(name = "body_id")
    public UUID bodyId;

    public String family;

    @Column(name = "index_number")
    public String indexNumber;

    public Integer edition;
    public String title;
    public String period;
    public byte[] header;
    public byte[] salt;

    @Column(name = "header_digest")
    public byte[] headerDigest;

    @Column(name = "row_count")
    public int rowCount;

    @Column(name = "row_root")
    public byte[] rowRoot;

    @Column(name = "attachments_root")
    public byte[] attachmentsRoot;

    @Column(name = "published_at")
    public Instant publishedAt;

    public byte[] leaf;

    @Column(name = "seq_to")
    public Long seqTo;

    /** The act that erased title, period, header and salt. */
    @Column(name = "expunged_by", insertable = false, updatable = false)
    public Long expungedBy;

    /** The newest act of a subject. */
    public static Optional<Publication> newestOf(UUID subjectId) {
        return find("subjectId = ?1 and seqTo is null", subjectId).firstResultOptional();
    }

    /** All acts of a subject, the first one first. */
    public static List<Publication> allOf(UUID subjectId) {
        return list("subjectId = ?1 order by seq", subjectId);
    }
}
