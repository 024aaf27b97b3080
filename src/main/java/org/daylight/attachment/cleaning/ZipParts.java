package org.daylight.attachment.cleaning;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.daylight.attachment.FileFlaw;

/** The parts of a document that is a ZIP archive: few, each once, and together no more than a reader can hold. */
final class ZipParts implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'K', 3, 4};
    private static final int MOST_PARTS = 5_000;
    /** Of all that is read; most parts are read twice, to be looked at and to be copied. */
    private static final long MOST_BYTES = 600L * 1024 * 1024;

    private final ZipFile zip;
    private final List<? extends ZipEntry> entries;
    private long unfolded;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.entries()).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
    }

    static boolean isZip(byte[] head) {
        return head.length > SIGNATURE.length
                && new String(head, 0, SIGNATURE.length, StandardCharsets.ISO_8859_1)
                        .equals(new String(SIGNATURE, StandardCharsets.ISO_8859_1));
    }

    static ZipParts open(Path file) throws IOException {
        try {
            var parts = new ZipParts(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
            parts.check();
            return parts;
        } catch (ZipException e) {
            throw FileFlaw.BROKEN.refusal("ZIP");
        }
    }

    private void check() throws IOException {
        var names = new HashSet<String>();
        var isOdd = entries.stream().anyMatch(entry -> !names.add(entry.getName()));
        if (isOdd || entries.size() > MOST_PARTS) {
            zip.close();
            throw (isOdd ? FileFlaw.BROKEN : FileFlaw.TOO_MUCH).refusal("ZIP");
        }
    }

    /** In the order of the archive. */
    List<String> names() {
        return entries.stream().map(ZipEntry::getName).toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** 422 when all that was opened so far unfolds to too much. */
    InputStream open(String name) throws IOException {
        var entry = Optional.ofNullable(zip.getEntry(name)).orElseThrow(() -> FileFlaw.BROKEN.refusal(name));
        return new Counted(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out, whatever the archive says of it. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            int n = super.read(to, at, length);
            unfolded += Math.max(n, 0);
            if (unfolded > MOST_BYTES) {
                throw FileFlaw.TOO_MUCH.refusal();
            }
            return n;
        }
    }
}
