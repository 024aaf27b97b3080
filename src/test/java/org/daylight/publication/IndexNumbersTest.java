package org.daylight.publication;

import static org.daylight.disclosure.Desk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Index numbers are given out once, by however many hands and whatever becomes of their form. */
@QuarkusTest
class IndexNumbersTest {
    private static final int WRITERS = 8;
    private static final int EACH = 10;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @TempDir
    Path directory;

    private final Desk desk = Desk.open();
    private final String body = desk.office.code;

    private record Settings(ZoneId zone, String indexNumberPattern, Optional<Path> indexNumberRules)
            implements PublicationSettings {}

    private IndexNumbers numbered(String pattern) {
        return new IndexNumbers(entities, clock, new Settings(ZoneId.of("Asia/Shanghai"), pattern, Optional.empty()));
    }

    private String next(IndexNumbers numbers, BodyKind kind) {
        return QuarkusTransaction.requiringNew().call(() -> numbers.next(body, kind, "subsidy"));
    }

    private String next(String pattern) {
        return next(numbered(pattern), BodyKind.DEPARTMENT);
    }

    @Test
    void anotherFormCountsOnWhereItsNumbersCouldMeet() {
        assertEquals(body + "/2026-00001", next("{body}/{year}-{number:5}"));
        assertEquals(body + "/2026-002", next("{body}/{year}-{number:3}"));
        assertEquals(body + "-2026-001", next("{body}-{year}-{number:3}"));
        assertEquals(body + "/2026-00003", next("{body}/{year}-{number:5}"));
    }

    @Test
    void aBodyFollowsItsOwnFormThenItsKindsThenThePortals() throws IOException {
        var file = directory.resolve("rules.json");
        Files.writeString(
                file,
                """
                {"kinds": {"village": "村务/{body}/{number:6}"}, "bodies": {"%s": "本级〔{year}〕{body}-{number:4}"}}"""
                        .formatted(body));
        var numbers = new IndexNumbers(
                entities,
                clock,
                new Settings(ZoneId.of("Asia/Shanghai"), "{body}/{year}-{number:5}", Optional.of(file)));
        assertEquals("本级〔2026〕" + body + "-0001", next(numbers, BodyKind.VILLAGE));
        var other = desk.county.code;
        assertEquals(
                List.of("村务/" + other + "/000001", other + "/2026-00001"),
                QuarkusTransaction.requiringNew()
                        .call(() -> List.of(
                                numbers.next(other, BodyKind.VILLAGE, "land"),
                                numbers.next(other, BodyKind.COUNTY, "land"))));
    }

    @Test
    void manyAtOnceGetEachNumberOnce() throws Exception {
        // The first two count together, the third apart.
        var forms = List.of(
                numbered("{body}/{year}-{number:5}"),
                numbered("{body}/{year}-{number:2}"),
                numbered("{family}/{body}/{number:2}"));
        var pool = Executors.newFixedThreadPool(WRITERS);
        var given = new ArrayList<String>();
        try {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var form = forms.get(writer % forms.size());
                running.add(pool.submit(() -> {
                    var own = new ArrayList<String>();
                    for (int i = 0; i < EACH; i++) {
                        own.add(next(form, BodyKind.DEPARTMENT));
                    }
                    return own;
                }));
            }
            for (var each : running) {
                given.addAll(each.get(60, TimeUnit.SECONDS));
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(WRITERS * EACH, new TreeSet<>(given).size());
        // Six of eight writers counted together: each number once, whichever way it was written.
        assertEquals(
                6 * EACH,
                given.stream()
                        .filter(number -> number.startsWith(body))
                        .map(number -> Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)))
                        .distinct()
                        .peek(number -> assertEquals(true, number >= 1 && number <= 6 * EACH))
                        .count());
    }

    @Test
    void anExpungedDisclosuresNumberIsGivenToNobody() {
        var disclosure = desk.published(rows("A"));
        Expunging.expunged(desk, disclosure);
        var other = desk.published(rows("B"));
        assertEquals(body + "/2026-00002", indexNumber(other));
        assertEquals(
                List.of(body + "/2026-00001"),
                Roles.asSuperuser("select index_number from disclosure where id = ?::uuid", disclosure));
    }

    @Test
    void aCorrectionKeepsTheNumber() {
        var disclosure = desk.published(rows("A"));
        desk.published(rows("B"));
        desk.corrected(disclosure, rows("A", "B"));
        assertEquals(body + "/2026-00001", indexNumber(disclosure));
        assertEquals(body + "/2026-00003", next("{body}/{year}-{number:5}"));
    }

    /** What was given out in a history that a restore lost, in whatever form. */
    @Test
    void numbersOfALostHistoryAreUsedUp() {
        useUp("本级〔2026〕" + body + "-0004");
        assertEquals("本级〔2026〕" + body + "-0005", next("本级〔{year}〕{body}-{number:4}"));
        useUp(body + "/2026第3");
        useUp(body + "/2026第2");
        assertEquals(body + "/2026第4", next("{body}/{year}第{number:1}"));
        // No index number at all: nothing to count to, and no end of counting.
        useUp("索引号");
    }

    private static void useUp(String given) {
        Roles.asSuperuser("select use_up_index_number(?) is null", given);
    }

    private static String indexNumber(String disclosure) {
        return Api.given().get("/api/v1/disclosures/" + disclosure).path("indexNumber");
    }
}
