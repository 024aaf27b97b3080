package org.daylight.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.kernel.persistence.PostgresServer.Stop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon one portal knows what the other did: with notices, without, and around restarts of the database. */
@Tag("replica")
class StalenessIT {
    @TempDir
    Path directory;

    private int acts;

    @Test
    void twoSecondsAtMostWhateverHappens() throws Exception {
        try (var server = PostgresServer.create(directory.resolve("server"));
                var a = Portal.start("a", server, directory, Map.of());
                var b = Portal.start("b", server, directory, Map.of())) {
            a.awaitReady();
            b.awaitReady();
            Staleness.report("notices", measure(200, () -> {}, a, b));
            server.tell("alter table sequence_head disable trigger tell_of_number");
            Staleness.report("the poll alone", measure(50, () -> {}, a, b));
            server.tell("alter table sequence_head enable trigger tell_of_number");
            Staleness.report("the listeners' connections just cut", measure(20, () -> cutListeners(server), a, b));
            Staleness.report("the database just restarted", measure(5, () -> restart(server), a, b));
            Staleness.report("notices, after all that", measure(50, () -> {}, a, b));
        }
    }

    /** What happens before an act. */
    private interface Trouble {
        void happens() throws Exception;
    }

    private List<Double> measure(int count, Trouble trouble, Portal from, Portal to) throws Exception {
        var waits = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            trouble.happens();
            var code = "V" + acts++;
            from.foundAtLast(code);
            waits.add(to.awaitBody(code));
        }
        return waits;
    }

    private static void cutListeners(PostgresServer server) throws Exception {
        var listeners = " from pg_stat_activity where application_name = 'daylight-primary'";
        Eventually.is("both listen", () -> server.ask("select count(*) = 2" + listeners)
                .equals("t"));
        server.tell("select pg_terminate_backend(pid, 5000)" + listeners);
    }

    private static void restart(PostgresServer server) throws Exception {
        server.stop(Stop.FAST);
        server.start();
    }
}
