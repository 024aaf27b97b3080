package org.daylight.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary file that nobody else may read and that closing removes. */
public record Scratch(Path path) implements AutoCloseable {

    public static Scratch empty() {
        try {
            return new Scratch(Files.createTempFile("daylight-", ".file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
