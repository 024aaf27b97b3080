package org.daylight.attachment.cleaning;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.daylight.attachment.Cleaner;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.FileType;
import org.daylight.attachment.ReceivedFile;
import org.daylight.attachment.Removal;

/**
 * JPEG (ITU-T T.81), segment by segment: what draws the picture is copied bit by bit, with its colour profile; of what a
 * camera writes beside it, only which way is up. What follows the picture's end is left out.
 */
@ApplicationScoped
class JpegFiles implements Cleaner {
    private static final int HEAD = 512;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    @Override
    public Optional<FileType> recognise(ReceivedFile file, byte[] head) {
        return isJpeg(head) ? Optional.of(FileType.JPEG) : Optional.empty();
    }

    static boolean isJpeg(byte[] head) {
        return head.length > 3 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == SOI && (head[2] & 0xFF) == 0xFF;
    }

    @Override
    public Set<Removal> clean(FileType type, Path from, Path to) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(from), 1 << 16);
                var out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            return clean(in, out);
        }
    }

    @Override
    public Optional<byte[]> thumbnail(Path file) throws IOException {
        return Thumbnail.of(file, orientation(file));
    }

    /** What is left of what the camera wrote stands at the beginning, if it is there at all. */
    private static int orientation(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(HEAD);
            var at = new String(head, StandardCharsets.ISO_8859_1).indexOf("Exif\0\0MM");
            return at < 0 ? 1 : JpegSegments.orientation(Arrays.copyOfRange(head, at, head.length));
        }
    }

    /** The same of a picture that is part of something else. */
    static Set<Removal> clean(InputStream in, OutputStream out) throws IOException {
        try {
            return new Walk(new DataInputStream(in), new DataOutputStream(out)).run();
        } catch (EOFException e) {
            throw FileFlaw.BROKEN.refusal();
        }
    }

    /** One way through one file. */
    private static final class Walk {
        private final DataInputStream in;
        private final DataOutputStream out;
        private final Set<Removal> removed = EnumSet.noneOf(Removal.class);
        private boolean hasFrame;

        Walk(DataInputStream in, DataOutputStream out) {
            this.in = in;
            this.out = out;
        }

        Set<Removal> run() throws IOException {
            in.readUnsignedShort();
            out.writeShort(0xFF00 | SOI);
            for (var marker = marker(in.readUnsignedByte()); marker != EOI; ) {
                var content = segment();
                take(marker, content);
                marker = marker == SOS ? scan() : marker(in.readUnsignedByte());
            }
            if (!hasFrame) {
                throw FileFlaw.BROKEN.refusal();
            }
            out.writeShort(0xFF00 | EOI);
            if (in.read() >= 0) {
                removed.add(Removal.PROGRAM_DATA);
            }
            return removed;
        }

        private int marker(int first) throws IOException {
            if (first != 0xFF) {
                throw FileFlaw.BROKEN.refusal();
            }
            var marker = in.readUnsignedByte();
            // Any number of fill bytes may stand before a marker.
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            // Standing alone, and none of them where a segment should be.
            if (marker < 0xC0 || marker >= 0xD0 && marker <= SOI) {
                throw FileFlaw.BROKEN.refusal();
            }
            return marker;
        }

        private byte[] segment() throws IOException {
            var length = in.readUnsignedShort() - 2;
            if (length < 0) {
                throw FileFlaw.BROKEN.refusal();
            }
            var content = in.readNBytes(length);
            if (content.length < length) {
                throw new EOFException();
            }
            return content;
        }

        private void take(int marker, byte[] content) throws IOException {
            if (marker >= APP0 && marker <= APP15 || marker == COM) {
                beside(marker, content);
                return;
            }
            if (isFrame(marker)) {
                Pixels.check(JpegSegments.width(content), JpegSegments.height(content));
                hasFrame = true;
            }
            write(marker, content);
        }

        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        private void beside(int marker, byte[] content) throws IOException {
            var name = new String(content, 0, Math.min(content.length, 12), StandardCharsets.ISO_8859_1);
            if (marker == APP0 && name.startsWith("JFIF\0") && content.length >= 14) {
                write(marker, JpegSegments.withoutPreview(content));
                if (content.length > 14) {
                    removed.add(Removal.PREVIEW);
                }
            } else if (marker == APP2 && name.startsWith("ICC_PROFILE\0")
                    || marker == APP14 && name.startsWith("Adobe")) {
                write(marker, content);
            } else if (marker == APP1 && name.startsWith("Exif\0")) {
                removed.add(Removal.CAMERA_DATA);
                var orientation = JpegSegments.orientation(content);
                if (orientation > 1) {
                    write(APP1, JpegSegments.upright(orientation));
                }
            } else {
                removed.add(marker == APP1 ? Removal.PROPERTIES : marker == COM ? Removal.TEXT : Removal.PROGRAM_DATA);
            }
        }

        private void write(int marker, byte[] content) throws IOException {
            out.writeShort(0xFF00 | marker);
            out.writeShort(content.length + 2);
            out.write(content);
        }

        /** Copies what is drawn up to the next marker, which is returned. */
        private int scan() throws IOException {
            while (true) {
                var next = in.readUnsignedByte();
                if (next != 0xFF) {
                    out.writeByte(next);
                    continue;
                }
                var marker = in.readUnsignedByte();
                while (marker == 0xFF) {
                    marker = in.readUnsignedByte();
                }
                var isWithin = marker == 0 || marker >= 0xD0 && marker <= 0xD7;
                if (!isWithin) {
                    if (marker < 0xC0 || marker == SOI) {
                        throw FileFlaw.BROKEN.refusal();
                    }
                    return marker;
                }
                out.writeShort(0xFF00 | marker);
            }
        }
    }
}
