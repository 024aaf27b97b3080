package org.daylight.operation.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.daylight.operation.SiteSettings;

/** Tells browsers to come by HTTPS only (RFC 6797), if the operator says that all of the host is HTTPS. */
@ApplicationScoped
class StrictTransport {
    private static final int FIRST = 2000;

    private final SiteSettings settings;

    StrictTransport(SiteSettings settings) {
        this.settings = settings;
    }

    void attach(@Observes Filters filters) {
        settings.httpsOnly().ifPresent(time -> {
            String value = "max-age=" + time.toSeconds();
            filters.register(
                    context -> {
                        context.response().putHeader("Strict-Transport-Security", value);
                        context.next();
                    },
                    FIRST);
        });
    }
}
