package org.daylight.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daylight.kernel.persistence.JobDone;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.publication.Newest;
import org.daylight.publication.Numbered;

/** What this process measures of its own subject. Every label is one of few words that stand in the code. */
@ApplicationScoped
class Measures {
    private final MeterRegistry registry;
    private final Newest newest;
    private final Map<String, Instant> jobs = new ConcurrentHashMap<>();

    Measures(MeterRegistry registry, Newest newest) {
        this.registry = registry;
        this.newest = newest;
    }

    void atStart(@Observes StartupEvent event) {
        Gauge.builder("daylight.number.newest", newest, Newest::seq)
                .description("The number this process reads at")
                .register(registry);
        Gauge.builder("daylight.number.age", newest, known -> known.age().toMillis() / 1e3)
                .description("Since a database last said which number is the newest")
                .baseUnit("seconds")
                .register(registry);
        // From the start, so that the first one is an increase and not a new series.
        for (ProblemType type : ProblemType.values()) {
            refusals(type);
        }
    }

    void act(@Observes(during = TransactionPhase.AFTER_SUCCESS) Numbered numbered) {
        Counter.builder("daylight.acts")
                .description("Public acts that this process entered")
                .tag("act", numbered.act())
                .register(registry)
                .increment();
    }

    void refusal(@Observes ProblemType type) {
        refusals(type).increment();
    }

    void job(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobDone done) {
        if (jobs.put(done.name(), done.at()) == null) {
            Gauge.builder("daylight.job.last.success", () -> jobs.get(done.name())
                            .getEpochSecond())
                    .description("When this process last did the job, since 1970")
                    .baseUnit("seconds")
                    .tag("job", done.name())
                    .register(registry);
        }
    }

    private Counter refusals(ProblemType type) {
        return Counter.builder("daylight.problems")
                .description("Answers that were a problem")
                .tag("problem", type.slug())
                .register(registry);
    }
}
