package org.daylight.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * A row of a family's table, stored once. A draft's row has no numbers yet; publication gives it {@link #seqFrom}, and
 * the act that changes or removes it gives {@link #seqTo}. Its words never change in between: the database sees to it.
 *
 * @param <R> the row as it is written, read and hashed
 */
@MappedSuperclass
public abstract class DisclosedRow<R extends Record> extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "disclosure_id")
    public UUID disclosureId;

    @Column(name = "edition_id")
    public UUID editionId;

    /** What makes it the same row from edition to edition. */
    @Column(name = "row_key")
    public String rowKey;

    public byte[] salt;

    /** {@link Commitment#rowLeaf} of the row's canonical JSON. */
    public byte[] leaf;

    @Column(name = "seq_from", insertable = false, updatable = false)
    public Long seqFrom;

    @Column(name = "seq_to", insertable = false, updatable = false)
    public Long seqTo;

    public abstract R row();
}
