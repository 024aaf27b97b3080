package org.daylight.attachment.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Documents that are ZIP archives, made and looked into by hand. */
final class Zips {
    private Zips() {}

    static byte[] of(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> parts(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            var file = Files.createTempFile("zips", ".zip");
            Files.write(file, archive);
            // Not a stream: some programs say how long a part is at the archive's end alone.
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static String text(byte[] archive, String part) {
        return new String(parts(archive).get(part), UTF_8);
    }

    /** The archive with one part more, or another one in its place. */
    static byte[] with(byte[] archive, String part, byte[] content) {
        var parts = parts(archive);
        parts.put(part, content);
        return of(parts);
    }

    static byte[] with(byte[] archive, String part, String content) {
        return with(archive, part, content.getBytes(UTF_8));
    }

    /** The archive with {@code old} replaced in one part. */
    static byte[] replacing(byte[] archive, String part, String old, String replacement) {
        var text = text(archive, part);
        if (!text.contains(old)) {
            throw new AssertionError(part + " has no " + old + ": " + text);
        }
        return with(archive, part, text.replace(old, replacement));
    }
}
