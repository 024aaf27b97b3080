package org.daylight.disclosure.expunction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.EndedNames;
import org.daylight.disclosure.Households;
import org.daylight.disclosure.Story;
import org.daylight.kernel.persistence.Roles;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.api.Test;

/** A name whose time is over is nowhere in the database any more, and in no public answer, at whatever number. */
@QuarkusTest
class NamesGoneEverywhereTest {
    @Inject
    EndedNames job;

    private final Desk desk = Desk.open();

    /** Two editions, a third being made; some of the names suppressed, which stand beside the rows. */
    private String told(String word) {
        var id = desk.published(Households.households(word));
        desk.corrected(
                id, Households.first(Households.households(word), 4).add(Households.household("H7", word + "七", 4000)));
        var draft = Story.correct(desk.editor, id, "再更正");
        Story.submit(desk.editor, Story.fill(desk.editor, draft, Households.households(word)));
        return id;
    }

    @Test
    void inTheDatabase() throws SQLException {
        told("Zq8gone");
        var standing = desk.published(Households.households("Zq8stands"));
        assertEquals(null, Roles.OWNER.attempt(List.of("analyze")));
        var places = Set.of("hidden_value", "pg_statistic", "subsidy_payment");
        assertEquals(places, Everywhere.holding("Zq8gone"));
        var others = others(standing);
        TestClock.set(Instant.parse("2026-07-29T15:59:59Z"));
        job.run();
        assertEquals(places, Everywhere.holding("Zq8gone"));
        assertEquals(others, others(standing));
        TestClock.set(Instant.parse("2026-07-29T16:00:00Z"));
        job.run();
        assertEquals(Set.of(), Everywhere.holding("Zq8gone"));
        assertEquals(Set.of(), Everywhere.holding("Zq8stands"));
    }

    private static List<String> others(String disclosure) {
        return Roles.asSuperuser(
                "select md5(string_agg(r::text, '|' order by id)) from subsidy_payment r where disclosure_id = ?::uuid",
                disclosure);
    }

    @Test
    void inEveryPublicAnswer() {
        var id = told("Zq9gone");
        var url = "/api/v1/disclosures/" + id;
        var first = Api.given().get(url + "/editions/1").then().extract();
        long seq = first.jsonPath().getLong("seq");
        String then = first.path("publishedAt");
        TestClock.set(Instant.parse("2026-07-30T00:00:00Z"));
        job.run();
        for (var each : List.of(
                url,
                url + "?asOf=" + then,
                url + "/editions",
                url + "/editions/1",
                url + "/editions/2",
                url + "/editions/3",
                url + "/editions/1/rows",
                url + "/editions/2/rows",
                url + "/editions/3/rows",
                url + "/editions/1/differences?from=0",
                url + "/editions/2/differences",
                url + "/editions/3/differences?from=1",
                "/api/v1/disclosures?body=" + desk.office.code,
                "/api/v1/subsidies/payments?disclosure=" + id,
                "/api/v1/subsidies/payments?disclosure=" + id + "&asOf=" + then,
                "/api/v1/publications/" + seq,
                "/api/v1/publications/" + Desk.seqOf(id),
                "/api/v1/expunctions?limit=1000",
                "/api/v1/changes?limit=1000&after=" + (seq - 1))) {
            var text = Api.given().get(each).then().statusCode(200).extract().asString();
            assertFalse(text.contains("Zq9gone"), each);
        }
    }
}
