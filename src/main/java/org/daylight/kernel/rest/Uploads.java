package org.daylight.kernel.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/** Receives bodies that are files, so that a slow sender keeps no transaction waiting and a large body takes no memory. */
@ApplicationScoped
public class Uploads {
    private final BodyReading reading;
    private final HttpLimits limits;

    Uploads(BodyReading reading, HttpLimits limits) {
        this.reading = reading;
        this.limits = limits;
    }

    /** A file with a table; to be closed. 408, 413, 503 or 400 as for any body. */
    public Upload table(InputStream body) {
        return received(file -> reading.copy(body, file, limits.maxTable().asLongValue()));
    }

    /** A file that is to be attached; the same. */
    public Upload file(InputStream body) {
        return received(file -> reading.copyFile(body, file));
    }

    private static Upload received(Consumer<OutputStream> body) {
        var upload = Upload.empty();
        var whole = false;
        try (var file = Files.newOutputStream(upload.path())) {
            body.accept(file);
            whole = true;
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                upload.close();
            }
        }
    }
}
