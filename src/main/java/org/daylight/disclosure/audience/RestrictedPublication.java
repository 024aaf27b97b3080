package org.daylight.disclosure.audience;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One act of a restricted disclosure: what {@link org.daylight.publication.Publication} is of a public one. Its entry is
 * its number in the register of its body and audience, gap-free.
 */
@Entity(name = "restricted_publication")
@DynamicUpdate
public class RestrictedPublication extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "body_id")
    public UUID bodyId;

    @Enumerated(EnumType.STRING)
    public Audience audience;

    public long entry;

    /** One of {@link org.daylight.publication.Act}'s. */
    public String act;

    @Column(name = "disclosure_id")
    public UUID disclosureId;

    /** Whose rows they are; null of a withdrawal or an expunction. */
    @Column(name = "edition_id")
    public UUID editionId;

    public String family;

    @Column(name = "index_number")
    public String indexNumber;

    public int edition;
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

    @Column(name = "published_at")
    public Instant publishedAt;

    /** The entry that ended it. */
    @Column(name = "entry_to", insertable = false, updatable = false)
    public Long entryTo;

    @Column(name = "expunged_by", insertable = false, updatable = false)
    public Long expungedBy;

    /** The newest act of a disclosure. */
    public static Optional<RestrictedPublication> newestOf(UUID disclosureId) {
        return find("disclosureId = ?1 and entryTo is null", disclosureId).firstResultOptional();
    }

    /** All acts of a disclosure, the first one first. */
    public static List<RestrictedPublication> allOf(UUID disclosureId) {
        return list("disclosureId = ?1 order by entry", disclosureId);
    }

    /** The act by which edition {@code number} of a disclosure was published. */
    static Optional<RestrictedPublication> editionOf(UUID disclosureId, long number) {
        return allOf(disclosureId).stream()
                .filter(act -> act.editionId != null && act.edition == number)
                .findFirst();
    }

    /** The newest entry of a register, 0 for none. */
    static long newestEntry(UUID bodyId, Audience audience) {
        return RestrictedPublication.<RestrictedPublication>find(
                        "bodyId = ?1 and audience = ?2 order by entry desc", bodyId, audience)
                .firstResultOptional()
                .map(newest -> newest.entry)
                .orElse(0L);
    }

    /** Acts of a register with entries above {@code after}, in their order. */
    static List<RestrictedPublication> above(UUID bodyId, Audience audience, long after, int limit) {
        return RestrictedPublication.<RestrictedPublication>find(
                        "bodyId = ?1 and audience = ?2 and entry > ?3 order by entry", bodyId, audience, after)
                .page(0, limit)
                .list();
    }
}
