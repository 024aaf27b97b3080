package org.daylight.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.daylight.kernel.json.Ids;

/** Files and what they belong to. Nothing is kept that was not looked at before (see {@link Intake}). */
@ApplicationScoped
public class Attachments {
    private final FileStore files;
    private final EntityManager entities;
    private final Clock clock;
    private final Ids ids;

    Attachments(FileStore files, EntityManager entities, Clock clock, Ids ids) {
        this.files = files;
        this.entities = entities;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps {@code file} for {@code owner}, with its thumbnail. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Attachment keep(CleanFile file, FileOwner owner) {
        try (var content = Files.newInputStream(file.path())) {
            files.keep(file.digest(), file.size(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var attachment = new Attachment();
        attachment.id = ids.next();
        attachment.disclosureId = owner.disclosureId();
        attachment.ownerKind = owner.kind();
        attachment.ownerId = owner.id();
        attachment.mediaType = file.type().mediaType();
        attachment.size = file.size();
        attachment.digest = file.digest();
        attachment.thumbnail = keepThumbnail(file.thumbnail());
        attachment.createdAt = clock.instant();
        attachment.persist();
        return attachment;
    }

    private byte[] keepThumbnail(byte[] thumbnail) {
        if (thumbnail == null) {
            return null;
        }
        var digest = FileDigest.of(thumbnail);
        files.keep(digest, thumbnail.length, new ByteArrayInputStream(thumbnail));
        return digest;
    }

    /** Lets go of a file that {@code ownerId} brought and that was never public; any other stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(UUID id, UUID ownerId) {
        Attachment.delete("id = ?1 and ownerId = ?2 and seq is null", id, ownerId);
    }

    /** Lets go of all files of an owner that were never public. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropAllOf(UUID ownerId) {
        Attachment.delete("ownerId = ?1 and seq is null", ownerId);
    }

    /** They become public with the act {@code seq}, in whose transaction this is; those that are public already stay so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Collection<UUID> attachments, long seq) {
        if (!attachments.isEmpty()) {
            entities.createNativeQuery("update attachment set seq = :seq where id in (:ids) and seq is null")
                    .setParameter("seq", seq)
                    .setParameter("ids", List.copyOf(attachments))
                    .executeUpdate();
        }
    }

    /** The bytes of the file with this digest (hexadecimal), public or not: whoever asks has checked. */
    public Chunks bytes(String digest) {
        var bytes = HexFormat.of().parseHex(digest);
        return n -> files.chunk(bytes, n);
    }
}
