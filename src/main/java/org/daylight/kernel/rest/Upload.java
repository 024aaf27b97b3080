package org.daylight.kernel.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A body that was received whole, in a temporary file that nobody else may read and that closing removes. */
public record Upload(Path path) implements AutoCloseable {

    static Upload empty() {
        try {
            return new Upload(Files.createTempFile("daylight-", ".upload"));
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
