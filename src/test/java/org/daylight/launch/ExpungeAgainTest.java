package org.daylight.launch;

import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.daylight.disclosure.Households;
import org.daylight.disclosure.Story;
import org.daylight.kernel.persistence.Roles;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command that does expunctions again, against lists that know more than the database. */
@QuarkusTest
class ExpungeAgainTest {
    @Inject
    ExpungeAgain command;

    @TempDir
    Path directory;

    private final Desk desk = Desk.open();

    @Test
    void whatIsBackIsExpungedOnceMoreAndOnce() throws IOException {
        var back = desk.published(rows("A", "B"));
        var done = desk.published(rows("A"));
        var saidOfDone = SavedLists.expunction(900_000, done);
        Expunging.expunged(desk, done);
        var absent = SavedLists.expunction(900_001, back);
        ((ObjectNode) absent.get("header")).put("disclosure", UUID.randomUUID().toString());
        var head = SavedLists.head();
        var list = SavedLists.written(
                directory, SavedLists.list(head, saidOfDone, absent, SavedLists.expunction(900_002, back)));
        for (int i = 0; i < 2; i++) {
            assertEquals(0, command.run(list.toString()));
            assertEquals(head + 1, SavedLists.head());
        }
        Api.given()
                .get("/api/v1/disclosures/" + back)
                .then()
                .statusCode(410)
                .body("seq", equalTo((int) head + 1), "ground", equalTo("law"), "detail", equalTo("处理目的已实现"));
        Api.given()
                .get("/api/v1/publications/" + (head + 1))
                .then()
                .statusCode(200)
                .body("header.reapplies", equalTo(900_002), "header.editions", equalTo(List.of(1)));
        assertEquals(
                List.of("expunge-again null CARRIED_OUT 900002"),
                Roles.asSuperuser(
                        "select ordered_by || ' ' || coalesce(decided_by, 'null') || ' ' || state || ' ' || reapplies"
                                + " from expunction_order where disclosure_id = ?::uuid",
                        back));
        // Whoever may see the order of two may see this one.
        Api.as(Expunging.headAbove(desk))
                .get("/api/v1/staff/expunctions?state=carried-out")
                .then()
                .statusCode(200);
    }

    /** No list knows of them, but the restored database knows until when they might stand. */
    @Test
    void namesWhoseTimeIsOverAreErasedToo() throws IOException {
        var back = desk.published(Households.households("复"));
        var list = SavedLists.written(directory, SavedLists.list(SavedLists.head()));
        assertEquals(0, command.run(list.toString()));
        Api.given().get("/api/v1/disclosures/" + back).then().body("edition", equalTo(1));
        TestClock.set(Instant.parse("2026-09-01T00:00:00Z"));
        assertEquals(0, command.run(list.toString()));
        Api.given()
                .get("/api/v1/disclosures/" + back)
                .then()
                .body("edition", equalTo(2), "act", equalTo("names-expunction"));
        Api.given()
                .get("/api/v1/disclosures/" + back + "/editions/1/rows")
                .then()
                .body("items.findAll { it.row.beneficiaryName != null }", equalTo(List.of()));
    }

    @Test
    void aDraftThatCameBackNeverBecomesPublic() throws IOException {
        var likeIt = SavedLists.expunction(900_000, desk.published(rows("A")));
        var draft = Story.fill(desk.editor, desk.draft(), rows("A"));
        var review = Story.submit(desk.editor, draft);
        ((ObjectNode) likeIt.get("header"))
                .put("disclosure", draft.<String>path("disclosure"))
                .put("indexNumber", desk.office.code + "/2026-00004");
        likeIt.putArray("acts");
        assertEquals(
                0,
                command.run(SavedLists.written(directory, SavedLists.list(1, likeIt))
                        .toString()));
        Api.given()
                .get("/api/v1/disclosures/" + draft.path("disclosure"))
                .then()
                .statusCode(410);
        Api.as(desk.reviewer)
                .header("If-Match", review.header("ETag"))
                .contentType("application/json")
                .body("{\"verdict\": \"不涉密\"}")
                .post("/api/v1/staff/reviews/" + review.path("review") + "/clearance")
                .then()
                .statusCode(412);
        // The numbers that were given out in the lost history are used up.
        Api.given()
                .get("/api/v1/disclosures/" + desk.published(rows("A")))
                .then()
                .body("indexNumber", equalTo(desk.office.code + "/2026-00005"));
    }

    @Test
    void lostNumbersAreOnRecordOnce() throws IOException {
        desk.published(rows("A"));
        var head = SavedLists.head();
        var known = SavedLists.beyond() + 7;
        var list = SavedLists.written(directory, SavedLists.list(known));
        for (int i = 0; i < 2; i++) {
            assertEquals(0, command.run(list.toString()));
            assertEquals(head + 1, SavedLists.head());
        }
        Api.given()
                .get("/api/v1/publications/" + (head + 1))
                .then()
                .statusCode(200)
                .body("act", equalTo("restoration"))
                .body("header", equalTo(Map.of("keptTo", (int) head, "knownTo", (int) known)));
        Api.given()
                .get("/api/v1/changes?after=" + head)
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo("由备份恢复至第" + head + "号"))
                .body("items[0].href", equalTo("/api/v1/publications/" + (head + 1)));
    }

    @Test
    void aFollowersAddressIsReadPageByPage() throws IOException {
        var one = desk.published(rows("A"));
        var two = desk.published(rows("B"));
        var last = SavedLists.list(1, SavedLists.expunction(900_001, two)).toString();
        var first = SavedLists.list(1, SavedLists.expunction(900_000, one))
                .put("next", "/copy?cursor=x")
                .toString();
        HttpServer follower = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        follower.createContext("/", exchange -> {
            var body = (exchange.getRequestURI().getQuery() == null ? first : last).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/copy") ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        follower.start();
        try {
            var address = "http://localhost:" + follower.getAddress().getPort();
            assertEquals(1, command.run(address + "/nothing"));
            assertEquals(0, command.run(address + "/copy"));
        } finally {
            follower.stop(0);
        }
        Api.given().get("/api/v1/disclosures/" + one).then().statusCode(410);
        Api.given().get("/api/v1/disclosures/" + two).then().statusCode(410);
    }

    static Stream<UnaryOperator<String>> spoilt() {
        return Stream.of(
                list -> list.replaceFirst("\"headerDigest\":\"......", "\"headerDigest\":\"000000"),
                list -> list.replaceFirst("\"acts\":\\[[^]]*]", "\"acts\":[]"),
                list -> list.replaceFirst("/2026-00001", "/2026-00002"),
                list -> list.replaceFirst("\"ground\":\"law\",", ""),
                list -> list.replaceFirst("\"ground\":\"law\"", "\"ground\":\"whim\""),
                list -> list.replaceFirst("\"seq\":1,", ""),
                list -> list.replaceFirst("^\\{", "{\"next\": \"/api/v1/expunctions?cursor=x\","),
                list -> "[]",
                list -> "null",
                list -> "",
                list -> list.substring(0, 40));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void aListThatDoesNotFitErasesNothing(UnaryOperator<String> spoil) throws IOException {
        var first = desk.published(rows("A"));
        var second = desk.published(rows("B"));
        // What fits stands before what does not.
        var good = SavedLists.list(1, SavedLists.expunction(900_000, second), SavedLists.expunction(900_001, first))
                .toString();
        var split = good.indexOf("\"seq\":900001");
        var spoilt = spoil.apply(good);
        if (spoilt.equals(good)) {
            throw new AssertionError("not spoilt: " + good + split);
        }
        var head = SavedLists.head();
        assertEquals(1, command.run(SavedLists.written(directory, spoilt).toString()));
        assertEquals(head, SavedLists.head());
        for (var disclosure : List.of(first, second)) {
            Api.given().get("/api/v1/disclosures/" + disclosure).then().statusCode(200);
        }
    }

    @Test
    void needsOneList() {
        assertEquals(1, command.run());
        assertEquals(1, command.run("a", "b"));
        assertEquals(1, command.run(directory.resolve("nowhere").toString()));
    }
}
