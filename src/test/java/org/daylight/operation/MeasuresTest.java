package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.Job;
import org.daylight.kernel.persistence.Jobs;
import org.daylight.kernel.rest.RawHttp;
import org.daylight.kernel.time.TestClock;
import org.daylight.publication.Newest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the portal measures of itself, and that nothing of it grows with what people send. */
@QuarkusTest
class MeasuresTest {
    private static final String MARKER = "ZhangSan7731";

    @TestHTTPResource
    URL url;

    @TestHTTPResource(management = true)
    URL management;

    @Inject
    Newest newest;

    @Inject
    Jobs jobs;

    @Inject
    EntityManager database;

    private Scrape before;

    @BeforeEach
    void look() {
        before = scrape();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/v1/disclosures|GET|/api/v1/disclosures|200",
                "GET /api/v1/disclosures?body=" + MARKER + "|GET|/api/v1/disclosures|200",
                "GET /api/v1/disclosures?" + MARKER + "=1|GET|/api/v1/disclosures|400",
                "GET /api/v1/bodies/" + MARKER + "|GET|/api/v1/bodies/{code}|404",
                "HEAD /api/v1/bodies/" + MARKER + "|HEAD|/api/v1/bodies/{code}|404",
                "GET /" + MARKER + "|GET|none|404",
                "GET /api/v1//" + MARKER + "|GET|none|400",
                "GET /api/v1/staff/reviews/" + MARKER + "|GET|/api/v1/staff/reviews/{review}|401",
                MARKER + " /api/v1/disclosures|other|none|405",
                "OPTIONS /api/v1/disclosures|OPTIONS|/api/v1/disclosures|200",
                "GET /api-browser.js|GET|none|200",
                "GET /api/v1/try-me/fails/argument|GET|/api/v1/try-me/fails/{how}|500",
            })
    void timesRequestsByWhatTheContractCallsThem(String line, String method, String address, int status)
            throws Exception {
        assertEquals(status, new RawHttp(url.getPort()).request(line).status());
        String[] labels = {"method=\"" + method + "\"", "uri=\"" + address + "\"", "status=\"" + status + "\""};
        Eventually.is("one more " + line + "\n" + scrape().text(), () -> {
            double more = scrape().value("http_server_requests_seconds_count", labels)
                    - before.value("http_server_requests_seconds_count", labels);
            return more == 1;
        });
        assertTrue(scrape().value("http_server_requests_seconds_sum", labels) > 0);
        assertFalse(scrape().text().contains(MARKER));
    }

    @Test
    void everyLabelIsAWordOfTheProgram() {
        Desk.open().published(Desk.rows("A"));
        Scrape scrape = scrape();
        assertEquals(List.of(), unknown(scrape, "uri", "none|/[a-z0-9./{}-]*"));
        assertEquals(List.of(), unknown(scrape, "method", "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|other"));
        assertEquals(List.of(), unknown(scrape, "status", "[2-5]\\d\\d"));
        assertEquals(List.of(), unknown(scrape, "act", "[a-z-]+"));
        assertEquals(List.of(), unknown(scrape, "problem", "[a-z-]+"));
        assertEquals(
                Set.of("act", "job", "le", "method", "problem", "status", "uri"), new TreeSet<>(ownLabels(scrape)));
    }

    @Test
    void countsActsByTheirKind() {
        String disclosure = Desk.open().published(Desk.rows("A"));
        Scrape after = scrape();
        assertEquals(
                1,
                after.value("daylight_acts_total", "act=\"first-edition\"")
                        - before.value("daylight_acts_total", "act=\"first-edition\""));
        assertEquals(Desk.seqOf(disclosure), after.value("daylight_number_newest"));
        assertEquals(newest.seq(), after.value("daylight_number_newest"));
    }

    @Test
    void countsNoActThatDidNotHappen() {
        Desk desk = Desk.open();
        var cleared = desk.cleared(Desk.rows("A"));
        Api.as(desk.editor)
                .header("If-Match", cleared.header("ETag"))
                .post("/api/v1/staff/reviews/" + cleared.path("review") + "/approval")
                .then()
                .statusCode(403);
        assertEquals(before.value("daylight_acts_total"), scrape().value("daylight_acts_total"));
    }

    @Test
    void countsProblemsByTheirType() {
        RawHttp http = new RawHttp(url.getPort());
        http.request("GET /api/v1/disclosures?" + MARKER + "=1");
        http.request("GET /api/v1//disclosures");
        Scrape after = scrape();
        assertEquals(
                2,
                after.value("daylight_problems_total", "problem=\"invalid-request\"")
                        - before.value("daylight_problems_total", "problem=\"invalid-request\""));
        assertEquals(
                before.value("daylight_problems_total", "problem=\"stale\""),
                after.value("daylight_problems_total", "problem=\"stale\""));
    }

    @Test
    void tellsHowOldTheKnowledgeOfTheNewestNumberIs() throws Exception {
        Eventually.is("a database answered just now", () -> newest.age().isZero());
        assertEquals(0, scrape().value("daylight_number_age_seconds"));
        TestClock.set(TestClock.START.minus(Duration.ofMinutes(2)));
        Eventually.is("the next answer is of now", () -> newest.age().isZero());
    }

    @Test
    void tellsWhenAJobWasLastDone() {
        Job job = new Job() {
            @Override
            public String name() {
                return "measured";
            }

            @Override
            public Duration every() {
                return Duration.ofMinutes(1);
            }

            @Override
            public void run() {
                // Done.
            }
        };
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("insert into job (name, due) values ('measured', :now)")
                        .setParameter("now", TestClock.START)
                        .executeUpdate());
        TestClock.advance(Duration.ofMinutes(5));
        assertTrue(jobs.runIfDue(job));
        assertEquals(
                TestClock.START.getEpochSecond() + 300,
                scrape().value("daylight_job_last_success_seconds", "job=\"measured\""));
    }

    @Test
    void tellsHowFullThePoolsAre() {
        Scrape scrape = scrape();
        for (String pool : new String[] {"default", "reader", "primary"}) {
            assertTrue(scrape.text().contains("agroal_active_count{datasource=\"" + pool + "\"}"), scrape.text());
        }
    }

    private static List<String> unknown(Scrape scrape, String label, String known) {
        return scrape.values(label).stream()
                .filter(value -> !value.matches(known))
                .toList();
    }

    private static List<String> ownLabels(Scrape scrape) {
        return List.of("act", "job", "le", "method", "problem", "status", "uri", "outcome", "exception").stream()
                .filter(label -> !scrape.values(label).isEmpty())
                .toList();
    }

    private Scrape scrape() {
        return Scrape.of(management.getPort());
    }
}
