package org.daylight.operation.rest;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.operation.SiteSettings;

/**
 * Which web pages may call the portal from a browser (CORS, Fetch §3.2): any page may read what is public, pages of the
 * configured origins may do everything. Nobody is let in by a cookie, so credentials are never allowed.
 */
@ApplicationScoped
class CrossOrigin {
    /** Before the front door (1000): a page must be able to read why it was refused. */
    private static final int FIRST = 2000;

    /** What is answered to a token alone. */
    private static final Pattern CLOSED = Pattern.compile("/api/v1/(staff|restricted)/.*", Pattern.DOTALL);

    private static final CharSequence ALLOW_ORIGIN = AsciiString.cached("Access-Control-Allow-Origin");
    private static final CharSequence ALLOW_METHODS = AsciiString.cached("Access-Control-Allow-Methods");
    private static final CharSequence ALLOW_HEADERS = AsciiString.cached("Access-Control-Allow-Headers");
    private static final CharSequence EXPOSE_HEADERS = AsciiString.cached("Access-Control-Expose-Headers");
    private static final CharSequence MAX_AGE = AsciiString.cached("Access-Control-Max-Age");

    private static final CharSequence ANYONE = AsciiString.cached("*");
    private static final CharSequence EXPOSED =
            AsciiString.cached("ETag, Link, Retry-After, Repr-Digest, Content-Disposition, Content-Range");
    private static final String EXPOSED_TO_STAFF = EXPOSED + ", Location, WWW-Authenticate";

    private static final String READING = "Accept, Accept-Language, If-None-Match, Range, If-Range";
    private static final String WORKING =
            READING + ", Authorization, Content-Type, Content-Language, Content-Disposition, If-Match, Idempotency-Key";

    /** Seconds for which a browser need not ask again; none takes more. */
    private static final String TWO_HOURS = "7200";

    private final Set<String> origins;

    CrossOrigin(SiteSettings settings) {
        origins = settings.staffOrigins().orElse(Set.of());
    }

    void attach(@Observes Filters filters) {
        filters.register(this::let, FIRST);
    }

    private void let(RoutingContext context) {
        var asked = context.request().headers();
        var origin = asked.get("Origin");
        var wanted =
                context.request().method() == HttpMethod.OPTIONS ? asked.get("Access-Control-Request-Method") : null;
        if (origin != null && wanted != null) {
            preflight(context, HttpMethod.valueOf(wanted), origin);
            return;
        }
        var headers = context.response().headers();
        if (isOpen(context, context.request().method())) {
            // Whoever asks: a cache may give one page's answer to another.
            headers.set(ALLOW_ORIGIN, ANYONE).set(EXPOSE_HEADERS, EXPOSED);
        } else if (origin != null && origins.contains(origin)) {
            headers.set(ALLOW_ORIGIN, origin).set(EXPOSE_HEADERS, EXPOSED_TO_STAFF);
        }
        context.next();
    }

    /** Answers for the resource, which need not be asked; a page that is not let in gets the answer without a permission. */
    private void preflight(RoutingContext context, HttpMethod method, String origin) {
        HttpServerResponse response = context.response().setStatusCode(204);
        MultiMap headers = response.headers();
        headers.set("Vary", "Origin, Access-Control-Request-Method");
        if (isOpen(context, method)) {
            headers.set(ALLOW_ORIGIN, ANYONE).set(ALLOW_METHODS, "GET, HEAD").set(ALLOW_HEADERS, READING);
            headers.set(MAX_AGE, TWO_HOURS);
        } else if (origins.contains(origin)) {
            headers.set(ALLOW_ORIGIN, origin)
                    .set(ALLOW_METHODS, "GET, HEAD, POST, PUT, PATCH, DELETE")
                    .set(ALLOW_HEADERS, WORKING);
            headers.set(MAX_AGE, TWO_HOURS);
        }
        response.end();
    }

    private static boolean isOpen(RoutingContext context, HttpMethod method) {
        return (method == HttpMethod.GET || method == HttpMethod.HEAD)
                && !CLOSED.matcher(context.normalizedPath()).matches();
    }
}
