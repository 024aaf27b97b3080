package org.daylight.disclosure.attached;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daylight.attachment.Chunks;
import org.daylight.attachment.FileName;
import org.daylight.attachment.FileType;
import org.daylight.attachment.StoredFile;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.publication.Commitment;

/**
 * A file as its edition's header lists it; digests and salt hexadecimal.
 *
 * @param id the same from edition to edition as long as the file is the same
 * @param description what is to be seen, in words; an image has one
 * @param mediaType without parameters
 * @param size bytes
 * @param digest SHA-256 of its bytes
 * @param thumbnail SHA-256 of its thumbnail, a JPEG; absent when it has none
 * @param salt of its leaf in the edition's attachments root
 */
public record DisclosedAttachment(
        UUID id,
        String name,
        String title,
        String description,
        String mediaType,
        long size,
        String digest,
        String thumbnail,
        String salt) {

    /** The same with other words, and so with a salt of its own. */
    public DisclosedAttachment saying(String otherName, String otherTitle, String otherDescription) {
        return new DisclosedAttachment(
                        id, otherName, otherTitle, otherDescription, mediaType, size, digest, thumbnail, null)
                .salted();
    }

    /** Its file. */
    public StoredFile stored(Function<String, Chunks> bytes) {
        return new StoredFile(name, FileType.of(mediaType).orElseThrow().fullType(), size, digest, bytes.apply(digest));
    }

    /** Its thumbnail, which is one piece; empty when it has none. */
    public Optional<StoredFile> storedThumbnail(Function<String, Chunks> bytes) {
        return Optional.ofNullable(thumbnail).flatMap(picture -> {
            var chunks = bytes.apply(picture);
            var length = chunks.get(0).length;
            return length == 0
                    ? Optional.empty()
                    : Optional.of(new StoredFile(
                            FileName.stem(name) + ".jpg", FileType.JPEG.mediaType(), length, picture, chunks));
        });
    }

    /** With a fresh salt. */
    public DisclosedAttachment salted() {
        var commitment = Commitment.toRow(CanonicalJson.bytes(withSalt(null)));
        return withSalt(HexFormat.of().formatHex(commitment.salt()));
    }

    private DisclosedAttachment withSalt(String other) {
        return new DisclosedAttachment(id, name, title, description, mediaType, size, digest, thumbnail, other);
    }

    /** {@link Commitment#rowLeaf} of its salt and the canonical JSON of all its other members. */
    public byte[] leaf() {
        return Commitment.rowLeaf(HexFormat.of().parseHex(salt), CanonicalJson.bytes(withSalt(null)));
    }
}
