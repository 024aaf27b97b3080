package org.daylight.launch;

import java.util.List;

/** The list of start-up checks: a new one is added here. */
final class StartupChecks {

    private StartupChecks() {}

    /** Those that read the configuration and nothing else. */
    static List<StartupCheck> ofConfiguration(boolean production) {
        return production ? List.of(new ProductionCheck(), new FoundingCheck()) : List.of();
    }

    /** Those that look into the database, the embedded one too, which runs by now. */
    static List<StartupCheck> ofData(boolean production) {
        return production ? List.of(new DemoStaffCheck()) : List.of();
    }

    /** Those that look around on the machine and the network. */
    static List<StartupCheck> ofSurroundings(boolean production, boolean embedded) {
        StartupCheck port = new HttpPortCheck(production ? "0.0.0.0" : "localhost");
        if (embedded) {
            return List.of(port, new IssuerCheck());
        }
        return production
                ? List.of(port, new IssuerCheck(), new DatabaseCheck(), new ApplicationRoleCheck())
                : List.of(port, new IssuerCheck(), new DatabaseCheck());
    }
}
