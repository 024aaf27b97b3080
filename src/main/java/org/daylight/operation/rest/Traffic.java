package org.daylight.operation.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures how long each kind of request takes, from its headers to the end of the answer. A kind is method, address as
 * the contract writes it, and status: nothing that a client typed becomes a label.
 */
@ApplicationScoped
class Traffic {
    private static final int FIRST = 3000;

    /** Where the framework keeps the template of the resource that it found. */
    private static final String TEMPLATE = "UrlPathTemplate";
    /** Files, and what no resource answered: unheard-of addresses, and requests refused at the front door. */
    private static final String NONE = "none";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    Traffic(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Kind(String method, String address, int status) {}

    void attach(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    private void enter(RoutingContext request) {
        Timer.Sample sample = Timer.start(registry);
        Context context = Vertx.currentContext();
        request.addEndHandler(end -> sample.stop(timers.computeIfAbsent(kind(request, context), this::timer)));
        request.next();
    }

    private static Kind kind(RoutingContext request, Context context) {
        String method = request.request().method().name();
        String template = context.getLocal(TEMPLATE);
        return new Kind(
                METHODS.contains(method) ? method : "other",
                template == null ? NONE : template,
                request.response().getStatusCode());
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Answers, by method, address of the contract and status")
                .tag("method", kind.method())
                .tag("uri", kind.address())
                .tag("status", Integer.toString(kind.status()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
