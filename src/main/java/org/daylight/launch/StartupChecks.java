package org.daylight.launch;

import java.util.ArrayList;
import java.util.List;

/** The list of start-up checks: a new one is added here. */
final class StartupChecks {

    private StartupChecks() {}

    /** Those that read the configuration and nothing else. */
    static List<StartupCheck> ofConfiguration(boolean production) {
        return production
                ? List.of(new SiteCheck(), new IndexNumberCheck(), new ProductionCheck(), new FoundingCheck())
                : List.of(new SiteCheck(), new IndexNumberCheck());
    }

    /** Those that look into the database, the embedded one too, which runs by now; one is for whoever serves the public. */
    static List<StartupCheck> ofData(boolean production, boolean serving) {
        List<StartupCheck> checks = new ArrayList<>();
        if (production) {
            checks.add(new DemoStaffCheck());
        }
        if (production && serving) {
            checks.add(new SchemaCheck());
        }
        if (serving) {
            checks.add(new RestoreCheck());
        }
        return checks;
    }

    /** Those that look around on the machine and the network; who serves nobody needs no port and no provider. */
    static List<StartupCheck> ofSurroundings(boolean production, boolean embedded, boolean serving) {
        if (!serving) {
            return embedded ? List.of() : List.of(new DatabaseCheck(), new ApplicationRoleCheck());
        }
        StartupCheck port = new HttpPortCheck(production ? "0.0.0.0" : "localhost");
        if (embedded) {
            return List.of(port, new IssuerCheck());
        }
        return production
                ? List.of(port, new IssuerCheck(), new DatabaseCheck(), new ApplicationRoleCheck())
                : List.of(port, new IssuerCheck(), new DatabaseCheck());
    }
}
