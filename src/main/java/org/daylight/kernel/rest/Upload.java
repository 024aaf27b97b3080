package org.daylight.kernel.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/**
 * A body that was received whole, in a temporary file that nobody else may read and that closing removes: a slow sender
 * keeps no transaction waiting, a large body no memory.
 */
public record Upload(Path path) implements AutoCloseable {

    /** 413 when it has more than {@code limit} bytes. */
    static Upload receive(InputStream body, long limit) {
        try {
            var upload = new Upload(Files.createTempFile("daylight-", ".upload"));
            var whole = false;
            try {
                whole = upload.fill(body, limit);
            } finally {
                if (!whole) {
                    upload.close();
                }
            }
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fill(InputStream body, long limit) throws IOException {
        try (var file = Files.newOutputStream(path)) {
            var buffer = new byte[1 << 16];
            long total = 0;
            for (int read = next(body, buffer); read >= 0; read = next(body, buffer)) {
                total += read;
                if (total > limit) {
                    throw Refusal.of(ProblemType.BODY_TOO_LARGE);
                }
                file.write(buffer, 0, read);
            }
        }
        return true;
    }

    private static int next(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            // The client went away or broke its own framing; it is hardly there to read this.
            throw BodyRules.invalid(Words.of("正文未传完", "the body ended early"));
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
