package org.daylight.attachment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A file that belongs to something; what it is called is said there. It never changes but for becoming public, once. */
@Entity(name = "attachment")
public class Attachment extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "disclosure_id")
    public UUID disclosureId;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    public FileOwner.Kind ownerKind;

    @Column(name = "owner_id")
    public UUID ownerId;

    /** One of {@link FileType}. */
    @Column(name = "media_type")
    public String mediaType;

    /** Bytes. */
    public long size;

    /** SHA-256 of its bytes. */
    public byte[] digest;

    /** SHA-256 of its thumbnail, a JPEG; null when it has none. */
    public byte[] thumbnail;

    /** The act that first published it. */
    @Column(insertable = false, updatable = false)
    public Long seq;

    @Column(name = "created_at")
    public Instant createdAt;
}
