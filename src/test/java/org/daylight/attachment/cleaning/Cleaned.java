package org.daylight.attachment.cleaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.daylight.attachment.Cleaner;
import org.daylight.attachment.FileType;
import org.daylight.attachment.ReceivedFile;
import org.daylight.attachment.Removal;
import org.daylight.kernel.problem.Refusal;

/** What became of a file. */
record Cleaned(FileType type, Set<Removal> removed, byte[] file) {
    private static final List<Cleaner> ALL = List.of(
            new PdfFiles(),
            new JpegFiles(),
            new PngFiles(),
            new OoxmlFiles(),
            new OdfFiles(),
            new CompoundFiles(),
            new PlainFiles());

    /** The file, recognised and cleaned. */
    static Cleaned of(byte[] file, String name) {
        Path from = null;
        Path to = null;
        try {
            from = Files.createTempFile("cleaned", ".in");
            to = Files.createTempFile("cleaned", ".out");
            Files.write(from, file);
            var received = new ReceivedFile(from, name, "application/octet-stream");
            for (var cleaner : ALL) {
                var type = cleaner.recognise(received, Arrays.copyOf(file, Math.min(file.length, 8192)));
                if (type.isPresent()) {
                    var removed = cleaner.clean(type.get(), from, to);
                    return new Cleaned(type.get(), removed, Files.readAllBytes(to));
                }
            }
            return new Cleaned(null, Set.of(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(from);
            delete(to);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why it is refused, as the code of the flaw and what is said of the place; empty when it is not. */
    static String flaw(byte[] file, String name) {
        try {
            of(file, name);
            return "";
        } catch (Refusal refusal) {
            var detail = refusal.detail().en();
            return refusal.members().get("flaw") + (detail.contains(": ") ? detail.replaceFirst(".*?: ", " ") : "");
        }
    }

    /** Whether its bytes hold this text as it stands. */
    boolean holds(String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }
}
