package org.daylight.kernel.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** Receives bodies that are files. */
@ApplicationScoped
public class Uploads {
    private final HttpLimits limits;

    Uploads(HttpLimits limits) {
        this.limits = limits;
    }

    /** A file with a table; to be closed. 413 when it is too large. */
    public Upload table(InputStream body) {
        return Upload.receive(body, limits.maxTable().asLongValue());
    }
}
