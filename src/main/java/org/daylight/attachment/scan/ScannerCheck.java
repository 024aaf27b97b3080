package org.daylight.attachment.scan;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether files can be attached. Readers do not need it, so it takes no portal away: it is told at {@code /q/health/well}. */
@Wellness
@ApplicationScoped
class ScannerCheck implements HealthCheck {
    private final VirusScan scan;

    ScannerCheck(VirusScan scan) {
        this.scan = scan;
    }

    @Override
    public HealthCheckResponse call() {
        var there = scan.isThere();
        return HealthCheckResponse.named("virus-scanner")
                .status(there.orElse(true))
                .withData("scanning", there.isEmpty() ? "off" : there.get() ? "possible" : "the scanner is away")
                .build();
    }
}
