package org.daylight.attachment.cleaning;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.daylight.attachment.Cleaner;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.FileType;
import org.daylight.attachment.ReceivedFile;
import org.daylight.attachment.Removal;

/**
 * Old Office formats, and new ones under a password, which are kept in the same container [MS-CFB]. None is taken: what an
 * old document remembers cannot be taken out of it with certainty.
 */
@ApplicationScoped
class CompoundFiles implements Cleaner {
    private static final long SIGNATURE = 0xD0CF11E0A1B11AE1L;
    private static final String PACKAGE = "EncryptedPackage";
    private static final int HEAD = 1 << 16;

    @Override
    public Optional<FileType> recognise(ReceivedFile file, byte[] head) {
        if (head.length < Long.BYTES || ByteBuffer.wrap(head).getLong() != SIGNATURE) {
            return Optional.empty();
        }
        throw (isEncrypted(file.path()) ? FileFlaw.ENCRYPTED : FileFlaw.LEGACY_FORMAT).refusal();
    }

    /** The directory with the names of what is in it stands somewhere; small files have it near the beginning. */
    private static boolean isEncrypted(Path file) {
        var name = PACKAGE.getBytes(StandardCharsets.UTF_16LE);
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return text.contains(new String(name, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw FileFlaw.BROKEN.refusal();
        }
    }

    @Override
    public Set<Removal> clean(FileType type, Path from, Path to) {
        throw FileFlaw.LEGACY_FORMAT.refusal();
    }
}
