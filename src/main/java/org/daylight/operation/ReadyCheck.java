package org.daylight.operation;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.daylight.publication.Newest;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readers can be served: some database of the public record answered a moment ago. What staff alone need, the database
 * that is written to and the identity provider's keys, is told and takes no reader's portal away. Answers from memory.
 */
@Readiness
@ApplicationScoped
class ReadyCheck implements AsyncHealthCheck {
    /** Asked each second; a garbage collection, or a failover that a standby wins at once, is no reason to go. */
    static final Duration MOMENT = Duration.ofSeconds(10);

    private final Newest newest;
    private final TenantConfigBean tenants;

    ReadyCheck(Newest newest, TenantConfigBean tenants) {
        this.newest = newest;
        this.tenants = tenants;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::now);
    }

    private HealthCheckResponse now() {
        return HealthCheckResponse.named("readers")
                .status(isRecent(newest.age()))
                .withData("newestNumber", newest.seq())
                .withData("writing", isRecent(newest.ageOfPrimary()) ? "possible" : "the database is away")
                .withData("signIn", tenants.getDefaultTenant().ready() ? "possible" : "the identity provider is away")
                .build();
    }

    private static boolean isRecent(Duration age) {
        return age.compareTo(MOMENT) < 0;
    }
}
