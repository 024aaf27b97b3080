package org.daylight.bench;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.daylight.bench.Line.Request;

/**
 * Anonymous reads, each beside the same rows by plain SQL on one connection, a slice of the one and a slice of the other
 * in turn, so that both meet the same machine.
 */
final class Reads {
    private static final int SLICES = 4;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final String LIST =
            """
            select p.subject_id, p.index_number, p.family, b.code, s.name, p.title, p.period, p.edition, p.seq, p.published_at
            from publication p
            join public_body b on b.id = p.body_id
            join public_body_state s on s.body_id = p.body_id and s.seq_to is null
            where p.seq_to is null and p.family is not null and p.act <> 'withdrawal'""";
    private static final String ROWS =
            """
            select r.*, p.index_number, p.period, b.code, s.name from public_subsidy_payment r
            join publication p on p.seq = r.seq_from and p.family is not null
            join public_body b on b.id = p.body_id
            join public_body_state s on s.body_id = p.body_id and s.seq_to is null
            where r.seq_to is null""";
    private static final String NEWEST_20 = " order by p.seq desc limit 21";
    private static final String NEWEST_100 = " order by r.seq_from desc, r.row_key limit 101";

    private final Installation installation;
    private final Table table;

    Reads(Installation installation, Table table) {
        this.installation = installation;
        this.table = table;
    }

    /**
     * One question.
     *
     * @param targets asked in turn
     * @param sql answers the same rows; with a {@code ?} for each target's last path segment if there are several
     */
    private record Question(String name, List<String> targets, String sql) {
        String target(int n) {
            return targets.get(n % targets.size());
        }

        String last(int n) {
            return target(n).substring(target(n).lastIndexOf('/') + 1);
        }
    }

    void measure() throws Exception {
        try (var superuser = installation.connect()) {
            // As the portal's own reader plans.
            superuser.createStatement().execute("set enable_mergejoin = off");
            superuser.createStatement().execute("set max_parallel_workers_per_gather = 0");
            var questions = questions(superuser);
            for (var question : questions) {
                new Loop(8, 1_000, LONGEST).run(asking(requests(question)));
            }
            table.title("Reads");
            table.timingsHead();
            for (var question : questions) {
                measure(question, superuser);
            }
        }
    }

    private static List<Question> questions(Connection superuser) throws Exception {
        var busy = Archive.ask(superuser, "select code from public_body where code like '91%' order by code limit 1")
                .get(0);
        var quiet = Archive.ask(
                        superuser,
                        """
                        select code from public_body b join publication p on p.body_id = b.id
                        group by code having count(*) = 3 order by code limit 1""")
                .get(0);
        var ids = Archive.ask(
                superuser,
                "select '/api/v1/disclosures/' || subject_id from publication where seq_to is null and seq % 401 = 0");
        var body = " and p.body_id = (select id from public_body where code = '%s')";
        return List.of(
                new Question("/disclosures", List.of("/api/v1/disclosures"), LIST + NEWEST_20),
                list("body of many", "body=" + busy, body.formatted(busy)),
                list("body of few", "body=" + quiet, body.formatted(quiet)),
                list("all", "family=subsidy", " and p.family = 'subsidy'"),
                list("long ago", "period=2016", " and p.period = '2016'"),
                rows("100 rows", "", ""),
                rows("body of many", "?body=" + busy, body.formatted(busy)),
                rows("body of few", "?body=" + quiet, body.formatted(quiet)),
                rows("a village", "?areaCode=92000007", " and r.area_code = '92000007'"),
                rows("long ago", "?period=2016", " and p.period = '2016'"),
                new Question(
                        "/disclosures/{id}",
                        ids,
                        LIST.replace("select ", "select p.*, ") + " and p.subject_id = ?::uuid"));
    }

    private static Question list(String note, String query, String and) {
        return new Question(
                "/disclosures?" + query + " (" + note + ")",
                List.of("/api/v1/disclosures?" + query),
                LIST + and + NEWEST_20);
    }

    private static Question rows(String note, String query, String and) {
        return new Question(
                "/subsidies/payments" + query + " (" + note + ")",
                List.of("/api/v1/subsidies/payments" + query),
                ROWS + and + NEWEST_100);
    }

    private void measure(Question question, Connection superuser) throws Exception {
        var fresh = asking(requests(question));
        Timings plain = null;
        Timings portal = null;
        for (int i = 0; i < SLICES; i++) {
            var sql = installation.run(new Loop(1, 150, LONGEST), plain(question, superuser));
            var http = installation.run(new Loop(1, 150, LONGEST), fresh);
            plain = plain == null ? sql : plain.and(sql);
            portal = portal == null ? http : portal.and(http);
        }
        var ratio = plain.millis(0.5);
        table.timings("  " + question.name() + ", plain SQL", 1, plain, ratio);
        table.timings("  " + question.name(), 1, portal, ratio);
        table.timings("  " + question.name(), 16, installation.run(new Loop(16, 1_600, LONGEST), fresh), ratio);
        var known = asking(knownRequests(question));
        table.timings("      304", 1, installation.run(new Loop(1, 600, LONGEST), known), ratio);
        table.timings("      304", 16, installation.run(new Loop(16, 3_000, LONGEST), known), ratio);
    }

    private static List<Request> requests(Question question) {
        return question.targets().stream().map(Request::get).toList();
    }

    /** The same by a reader who has the answers. */
    private List<Request> knownRequests(Question question) {
        try (var line = new Line(installation.port())) {
            return question.targets().stream()
                    .map(target ->
                            Request.known(target, line.send(Request.get(target)).tag()))
                    .toList();
        }
    }

    private Callable<Loop.Work> asking(List<Request> requests) {
        return () -> {
            var line = new Line(installation.port());
            return new Loop.Work() {
                @Override
                public void run(int n) {
                    line.send(requests.get(n % requests.size()));
                }

                @Override
                public void close() {
                    line.close();
                }
            };
        };
    }

    private static Callable<Loop.Work> plain(Question question, Connection connection) {
        return () -> {
            var statement = connection.prepareStatement(question.sql());
            var columns = statement.getMetaData().getColumnCount();
            return new Loop.Work() {
                @Override
                public void run(int n) throws Exception {
                    if (question.targets().size() > 1) {
                        statement.setString(1, question.last(n));
                    }
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            for (int i = 1; i <= columns; i++) {
                                rows.getString(i);
                            }
                        }
                    }
                }

                @Override
                public void close() throws Exception {
                    statement.close();
                }
            };
        };
    }
}
