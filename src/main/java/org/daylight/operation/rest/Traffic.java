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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.MDC;

/** Follows each request from its headers to the end of its answer: gives it a name, measures it, writes it down. */
@ApplicationScoped
class Traffic {
    /** The key of {@link RequestId} in the context of every line of the log. */
    static final String REQUEST_ID = "requestId";

    private static final int FIRST = 3000;

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

    void attach(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    private void enter(RoutingContext request) {
        Timer.Sample sample = Timer.start(registry);
        Context context = Vertx.currentContext();
        String id = RequestId.of(request.request().getHeader(RequestId.HEADER));
        MDC.put(REQUEST_ID, id);
        request.response().putHeader(RequestId.HEADER, id);
        request.addEndHandler(end -> {
            Kind kind = Kind.of(request, context);
            long nanoseconds = sample.stop(timers.computeIfAbsent(kind, this::timer));
            Visits.tell(id, kind, TimeUnit.NANOSECONDS.toMillis(nanoseconds));
        });
        request.next();
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
