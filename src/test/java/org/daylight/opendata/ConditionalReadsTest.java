package org.daylight.opendata;

import static org.daylight.disclosure.Desk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** Who has the answer already is told so, at next to no cost. */
@QuarkusTest
class ConditionalReadsTest {
    /** As the reader sends it, without a coding unless it names one. */
    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @Inject
    Jdbi reader;

    private final Desk desk = Desk.open();

    private List<String> collections(String disclosure) {
        return List.of(
                "/api/v1/disclosures?body=" + desk.office.code,
                "/api/v1/subsidies/payments?disclosure=" + disclosure,
                "/api/v1/bodies?parent=" + desk.office.code,
                "/api/v1/changes?after=1&limit=1");
    }

    private List<String> things(String disclosure) {
        var edition = "/api/v1/disclosures/" + disclosure + "/editions";
        return List.of(
                "/api/v1/disclosures/" + disclosure,
                edition + "/1",
                edition + "/1/rows",
                edition + "/1/differences",
                "/api/v1/bodies/" + desk.office.code,
                "/api/v1/publications/" + Desk.seqOf(disclosure));
    }

    @Test
    void everyPublicReadKnowsWhatTheReaderHas() {
        var disclosure = desk.published(rows("A", "B"));
        var all = new java.util.ArrayList<>(collections(disclosure));
        all.addAll(things(disclosure));
        all.add("/api/v1/disclosures/" + disclosure + "/editions");
        for (var url : all) {
            var plain = tag(url, "identity");
            var packed = tag(url, "gzip");
            assertNotEquals(plain, packed, url);
            assertEquals(plain, tag(url, "identity"), url);
            for (var names : List.of(plain, "\"other\", " + plain, "W/" + plain, "*")) {
                var answer = get(url, "identity", names);
                assertEquals(304, answer.statusCode(), url + " " + names);
                assertEquals(plain, answer.header("ETag"));
                assertEquals(0, answer.asByteArray().length);
            }
            assertEquals(304, get(url, "gzip", packed).statusCode(), url);
            assertEquals(200, get(url, "gzip", plain).statusCode(), url);
            assertEquals(200, get(url, "identity", packed).statusCode(), url);
        }
    }

    @Test
    void collectionsChangeWithEveryActAndThingsWithTheirOwn() {
        var disclosure = desk.published(rows("A"));
        var before = collections(disclosure).stream()
                .map(url -> tag(url, "identity"))
                .toList();
        var own = things(disclosure).stream().map(url -> tag(url, "identity")).toList();
        desk.published(rows("B"));
        assertEquals(4, different(before, collections(disclosure)));
        assertEquals(0, different(own, things(disclosure)));
        var things = things(disclosure);
        desk.corrected(disclosure, rows("A", "B"));
        // The disclosure itself, its first edition and its first act now have an end; rows and body are as before.
        assertEquals(3, different(own, things));
    }

    private long different(List<String> tags, List<String> urls) {
        return java.util.stream.IntStream.range(0, urls.size())
                .filter(i -> !tags.get(i).equals(tag(urls.get(i), "identity")))
                .count();
    }

    @Test
    void notModifiedReadsNoRows() {
        var disclosure = desk.published(rows("A"));
        var statements = new CopyOnWriteArrayList<String>();
        var logger = reader.getConfig(SqlStatements.class).getSqlLogger();
        reader.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                var sql = context.getRenderedSql();
                // The scheduler asks for the newest number whatever happens.
                if (!sql.contains("sequence_head")) {
                    statements.add(sql);
                }
            }
        });
        try {
            for (var url : collections(disclosure)) {
                var tag = tag(url, "identity");
                assertEquals(1, statements.size(), url);
                statements.clear();
                assertEquals(304, get(url, "identity", tag).statusCode());
                assertEquals(List.of(), statements, url);
            }
            // Which edition it is must be looked up; its rows need not be.
            var rows = "/api/v1/disclosures/" + disclosure + "/editions/1/rows";
            var tag = tag(rows, "identity");
            statements.clear();
            assertEquals(304, get(rows, "identity", tag).statusCode());
            assertEquals(
                    0,
                    statements.stream().filter(sql -> sql.contains("subsidy")).count());
        } finally {
            reader.setSqlLogger(logger);
        }
    }

    private static String tag(String url, String coding) {
        var answer = get(url, coding, null);
        assertEquals(200, answer.statusCode(), url + answer.asString());
        return answer.header("ETag");
    }

    private static Response get(String url, String coding, String ifNoneMatch) {
        var request =
                (coding.equals("gzip") ? Api.given() : Api.given().config(PLAIN)).header("Accept-Encoding", coding);
        return (ifNoneMatch == null ? request : request.header("If-None-Match", ifNoneMatch)).get(url);
    }
}
