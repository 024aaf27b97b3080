package org.daylight.kernel.persistence;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;

/** One run of a {@link Job} that is due, told as a trace of its own. */
@ApplicationScoped
class JobRun {

    @WithSpan("job")
    void now(Job job) {
        Span.current().setAttribute("daylight.job", job.name());
        job.run();
    }
}
