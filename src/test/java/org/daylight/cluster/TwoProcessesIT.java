package org.daylight.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged portals that start at once on one empty database, publish, tell, and share the jobs. */
class TwoProcessesIT {
    private static final Map<String, String> BUSY = Map.of("DAYLIGHT_IDEMPOTENCY_FORGET_EVERY", "PT1S");

    @TempDir
    Path directory;

    @Test
    void whatOneDoesTheOtherKnowsAndAJobRunsOnce() throws Exception {
        try (var server = PostgresServer.create(directory.resolve("server"));
                var a = Portal.start("a", server, directory, BUSY);
                var b = Portal.start("b", server, directory, BUSY)) {
            a.awaitReady();
            b.awaitReady();
            countRuns(server);
            var waits = new ArrayList<Double>();
            for (int i = 0; i < 20; i++) {
                var from = i % 2 == 0 ? a : b;
                var to = i % 2 == 0 ? b : a;
                assertEquals(201, from.found("V" + i).status());
                waits.add(to.awaitBody("V" + i));
            }
            Staleness.report("one database, 20 acts", waits);
            // Who speaks of a number heard of it somewhere: here it is at once, not within seconds.
            assertEquals(201, a.found("LAST").status());
            assertEquals(200, b.get("/publications/21").status());
            assertEquals(21, b.get("/changes?after=20").body().get("seq").longValue());
            aJobWhoseProcessIsKilledIsDoneByTheOther(server, a, b);
        }
    }

    private static void aJobWhoseProcessIsKilledIsDoneByTheOther(PostgresServer server, Portal a, Portal b)
            throws Exception {
        var holder = "select application_name from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query like '%forget_expired_answers%'";
        try (var session = server.connect();
                var statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.execute("lock table idempotent_answer in access exclusive mode");
            Eventually.is("a portal is at the job", () -> server.ask("select exists (" + holder + ")")
                    .equals("t"));
            var killed = server.ask(holder).equals("a") ? a : b;
            killed.process.process.destroyForcibly();
            killed.process.awaitEnd();
            server.tell("truncate job_run");
            session.rollback();
            Eventually.is("the other one runs it", () -> server.ask(
                            "select count(*) >= 2 from job_run where name = 'expired-answers'")
                    .equals("t"));
            assertEquals(killed == a ? "b" : "a", server.ask("select string_agg(distinct portal, ',') from job_run"));
            assertEquals("0", server.ask("select count(*) - count(distinct (name, was_due)) from job_run"));
        }
    }

    /** Writes down every run that was completed, behind the portals' backs. */
    private static void countRuns(PostgresServer server) throws Exception {
        server.tell(
                "create table job_run (name text, was_due timestamptz, portal text)",
                """
                create function count_run() returns trigger language plpgsql security definer as $$
                begin
                    insert into job_run values (old.name, old.due, current_setting('application_name'));
                    return null;
                end $$""",
                "create trigger count_run after update on job for each row execute function count_run()");
        assertEquals(
                "ended-names,expired-answers,scheduled-editions,unused-files",
                server.ask("select string_agg(name, ',' order by name) from job"));
    }
}
