package org.daylight.kernel.problem.rest;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** The identity provider, as far as failures tell of it. */
final class Provider {
    private static final int CHAIN = 20;

    private Provider() {}

    /** Why the provider did not answer, or not as one, so that a token could not be judged; empty when it was judged. */
    static Optional<Throwable> away(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CHAIN; depth++) {
            if (cause instanceof OIDCException
                    || cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException) {
                return Optional.of(cause);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
