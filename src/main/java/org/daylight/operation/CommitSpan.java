package org.daylight.operation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.daylight.publication.Numbered;

/** Tells in a trace how long a public act took to be on disk, with a standby that confirms it too. */
@ApplicationScoped
class CommitSpan {
    private final Tracer tracer;

    /** A transaction begins and ends its commit on one thread. */
    private final ThreadLocal<Span> commit = new ThreadLocal<>();

    CommitSpan(Tracer tracer) {
        this.tracer = tracer;
    }

    void begin(@Observes(during = TransactionPhase.BEFORE_COMPLETION) Numbered numbered) {
        commit.set(tracer.spanBuilder("commit").startSpan());
    }

    void end(@Observes(during = TransactionPhase.AFTER_COMPLETION) Numbered numbered) {
        Span span = commit.get();
        if (span != null) {
            span.end();
            commit.remove();
        }
    }
}
