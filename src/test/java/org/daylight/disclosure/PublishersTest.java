package org.daylight.disclosure;

import static org.daylight.disclosure.Desk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.daylight.contract.Api;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.event.PublicAct;
import org.daylight.kernel.event.PublicRecord;
import org.daylight.kernel.persistence.Roles;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.time.TestClock;
import org.daylight.publication.IndexNumbers;
import org.junit.jupiter.api.Test;

/** Many publish at once, some fail half-way, the clock is set back: numbers have no gap and instants no way back. */
@QuarkusTest
class PublishersTest {
    private static final int WRITERS = 8;
    private static final int EACH = 3;

    @Inject
    PublicRecord publicRecord;

    @Inject
    IndexNumbers indexNumbers;

    @Test
    void numbersHaveNoGapsAndInstantsNoWayBack() throws Exception {
        // Two desks, so that writers meet both at one body's index numbers and at the sequence.
        var desks = List.of(Desk.open(), Desk.open());
        var acknowledged = new ArrayList<String>();
        var pool = Executors.newFixedThreadPool(WRITERS);
        try {
            var running = new ArrayList<Future<List<String>>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var desk = desks.get(writer % desks.size());
                running.add(pool.submit(() -> write(desk)));
            }
            for (var each : running) {
                acknowledged.addAll(each.get(120, TimeUnit.SECONDS));
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(WRITERS * EACH, acknowledged.stream().distinct().count());
        for (var disclosure : acknowledged) {
            Api.given().get("/api/v1/disclosures/" + disclosure).then().statusCode(200);
        }
        desks.forEach(desk -> assertEquals(
                IntStream.rangeClosed(1, WRITERS * EACH / 2)
                        .mapToObj(number -> desk.office.code + "/2026-%05d".formatted(number))
                        .toList(),
                Roles.asSuperuser(
                        "select index_number from disclosure where index_number like ? order by 1",
                        desk.office.code + "/%")));
        theSequenceIsSound();
    }

    /** Publishes some; between them an approval that is refused, and an act whose transaction fails after its number. */
    private List<String> write(Desk desk) {
        var published = new ArrayList<String>();
        for (int i = 0; i < EACH; i++) {
            TestClock.set(TestClock.START.minus(Duration.ofMinutes(i)));
            var review = desk.cleared(rows("A"));
            assertEquals(403, approve(desk.editor, review).statusCode());
            assertThrows(Refusal.class, () -> QuarkusTransaction.requiringNew().run(this::failAfterTheNumber));
            Story.approve(desk.approver, review);
            published.add(disclosureOf(review));
            assertEquals(412, approve(desk.approver, review).statusCode());
        }
        return published;
    }

    private void failAfterTheNumber() {
        publicRecord.enter(
                new PublicAct("body-renamed", UUID.randomUUID(), UUID.randomUUID(), "从未发生", Map.of("name", "x")));
        throw Refusal.of(ProblemType.CONFLICT);
    }

    private static Response approve(String token, Response review) {
        return Api.as(token)
                .header("If-Match", review.header("ETag"))
                .post("/api/v1/staff/reviews/" + review.path("review") + "/approval");
    }

    private static String disclosureOf(Response review) {
        return Roles.asSuperuser("select disclosure_id from edition where id = ?::uuid", review.<String>path("subject"))
                .get(0);
    }

    private static void theSequenceIsSound() {
        assertEquals(
                List.of("t"),
                Roles.asSuperuser(
                        "select count(*) = max(seq) and min(seq) = 1 and max(seq) = (select seq from sequence_head)"
                                + " from publication"));
        assertEquals(
                List.of(),
                Roles.asSuperuser("select seq from (select seq, published_at,"
                        + " lag(published_at) over (order by seq) as before from publication) p"
                        + " where published_at < before"));
        assertEquals(List.of(), Roles.asSuperuser("select seq from publication where title = '从未发生'"));
    }

    /** A year ends at midnight in Shanghai, sixteen hours UTC. */
    @Test
    void indexNumbersBeginAnewEachYear() {
        var body = Desk.open().office.code;
        assertThrows(Refusal.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            TestClock.set(Instant.parse("2026-12-31T15:59:59.999Z"));
            assertEquals(body + "/2026-00001", indexNumbers.next(body, BodyKind.DEPARTMENT, "subsidy"));
            assertEquals(body + "/2026-00002", indexNumbers.next(body, BodyKind.DEPARTMENT, "subsidy"));
            TestClock.set(Instant.parse("2026-12-31T16:00:00Z"));
            assertEquals(body + "/2027-00001", indexNumbers.next(body, BodyKind.DEPARTMENT, "subsidy"));
            throw Refusal.of(ProblemType.CONFLICT);
        }));
        // What failed gave its numbers back.
        TestClock.reset();
        assertEquals(
                body + "/2026-00001",
                QuarkusTransaction.requiringNew().call(() -> indexNumbers.next(body, BodyKind.DEPARTMENT, "subsidy")));
    }
}
