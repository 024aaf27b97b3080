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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.daylight.attachment.Cleaner;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.FileType;
import org.daylight.attachment.ReceivedFile;
import org.daylight.attachment.Removal;

/** PNG (W3C, third edition), chunk by chunk: those that draw the picture are copied, all others are left out. */
@ApplicationScoped
class PngFiles implements Cleaner {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> DRAWING = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs");

    /** Animation: only its first picture is kept, for the others might never be looked at. */
    private static final Set<String> ANIMATION = Set.of("acTL", "fcTL", "fdAT");

    private static final Set<String> WORDS = Set.of("tEXt", "zTXt", "iTXt");
    private static final int PIECE = 64 * 1024;

    @Override
    public Optional<FileType> recognise(ReceivedFile file, byte[] head) {
        return isPng(head) ? Optional.of(FileType.PNG) : Optional.empty();
    }

    static boolean isPng(byte[] head) {
        return Arrays.equals(SIGNATURE, Arrays.copyOf(head, SIGNATURE.length));
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
        return Thumbnail.of(file, 1);
    }

    /** The same of a picture that is part of something else. */
    static Set<Removal> clean(InputStream in, OutputStream out) throws IOException {
        try {
            in.skipNBytes(SIGNATURE.length);
            out.write(SIGNATURE);
            return chunks(new DataInputStream(in), new DataOutputStream(out));
        } catch (EOFException e) {
            throw FileFlaw.BROKEN.refusal();
        }
    }

    private static Set<Removal> chunks(DataInputStream in, DataOutputStream out) throws IOException {
        var removed = EnumSet.noneOf(Removal.class);
        var name = "";
        for (var isFirst = true; !name.equals("IEND"); isFirst = false) {
            var length = in.readInt();
            name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (length < 0 || name.length() < 4 || isFirst != name.equals("IHDR")) {
                throw FileFlaw.BROKEN.refusal();
            }
            if (DRAWING.contains(name)) {
                out.writeInt(length);
                copy(in, out, name, length);
            } else {
                removed.add(removal(name));
                copy(in, new DataOutputStream(OutputStream.nullOutputStream()), name, length);
            }
        }
        if (in.read() >= 0) {
            removed.add(Removal.PROGRAM_DATA);
        }
        return removed;
    }

    /** Name, content and checksum, in small pieces. */
    private static void copy(DataInputStream in, DataOutputStream out, String name, int length) throws IOException {
        var crc = new CRC32();
        var piece = name.getBytes(StandardCharsets.ISO_8859_1);
        crc.update(piece);
        out.write(piece);
        for (int left = length; left > 0; left -= piece.length) {
            piece = in.readNBytes(Math.min(left, PIECE));
            if (piece.length == 0) {
                throw new EOFException();
            }
            if (name.equals("IHDR")) {
                checkSize(piece, length);
            }
            crc.update(piece);
            out.write(piece);
        }
        var sum = in.readInt();
        if (sum != (int) crc.getValue()) {
            throw FileFlaw.BROKEN.refusal();
        }
        out.writeInt(sum);
    }

    private static void checkSize(byte[] header, int length) {
        if (length != 13 || header.length != length) {
            throw FileFlaw.BROKEN.refusal();
        }
        var numbers = ByteBuffer.wrap(header);
        Pixels.check(numbers.getInt(0) & 0xFFFFFFFFL, numbers.getInt(4) & 0xFFFFFFFFL);
    }

    /** A chunk without which the picture cannot be drawn begins with a capital; of those all are known. */
    private static Removal removal(String name) {
        if (!Character.isLowerCase(name.charAt(0))) {
            throw FileFlaw.BROKEN.refusal(name);
        }
        if (WORDS.contains(name)) {
            return Removal.TEXT;
        }
        if (ANIMATION.contains(name)) {
            return Removal.PROGRAM_DATA;
        }
        return switch (name) {
            case "eXIf" -> Removal.CAMERA_DATA;
            case "tIME" -> Removal.PROPERTIES;
            default -> Removal.PROGRAM_DATA;
        };
    }
}
