package org.daylight.launch;

import org.eclipse.microprofile.config.Config;

/**
 * One condition without which the portal must not start. Checks run in {@code main}, before Quarkus, so that a refusal
 * is one sentence and an exit status instead of a half-started program. The list is in {@link StartupChecks}.
 */
@FunctionalInterface
public interface StartupCheck {

    /** @throws StartupRefusal when the portal must not start under this configuration */
    void check(Config config);
}
