package org.daylight.disclosure.audience;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.daylight.disclosure.Story;
import org.daylight.identity.BodyKind;
import org.daylight.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads what is not for everyone, and how it goes through its life. */
@QuarkusTest
class AudienceTest {
    private static final String ALL = "/api/v1/restricted/disclosures";

    private final Desk desk = Desk.open(BodyKind.ENTERPRISE);

    @ParameterizedTest
    @ValueSource(strings = {"group", "internal"})
    void eachOperationAnswersItsAudienceAndNobodyElse(String audience) {
        var disclosure = desk.published(audience, rows("A"));
        var readers = new Readers(desk).tokens();
        Map<String, String> promised = new TreeMap<>();
        Map<String, String> answered = new TreeMap<>();
        readers.forEach((what, token) -> operations(audience, disclosure).forEach((operation, address) -> {
            var answer = (token == null ? Api.given() : Api.as(token)).get(address);
            var cell = operation + " by " + what;
            answered.put(cell, answer.statusCode() + " " + answer.asString().contains(disclosure));
            promised.put(cell, promise(audience, what, operation));
        }));
        assertEquals(promised, answered);
        assertEquals(7 * readers.size(), answered.size());
    }

    private Map<String, String> operations(String audience, String disclosure) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("list", ALL);
        addresses.put("get", ALL + "/" + disclosure);
        addresses.put("editions", ALL + "/" + disclosure + "/editions");
        addresses.put("edition", ALL + "/" + disclosure + "/editions/1");
        addresses.put("rows", ALL + "/" + disclosure + "/editions/1/rows");
        addresses.put("differences", ALL + "/" + disclosure + "/editions/1/differences");
        addresses.put("changes", "/api/v1/restricted/bodies/" + desk.office.code + "/" + audience + "/changes");
        return addresses;
    }

    /** The status, and whether the answer names the disclosure. */
    private static String promise(String audience, String what, String operation) {
        if (what.equals("anonymous")) {
            return "401 false";
        }
        if (Readers.mayRead(audience, what)) {
            return "200 " + !List.of("rows", "differences").contains(operation);
        }
        return operation.equals("list") ? "200 false" : "404 false";
    }

    @Test
    void whatFewMayReadIsKeptNowhere() {
        operations("group", desk.published("group", rows("A"))).values().forEach(address -> {
            var answer = Api.as(desk.office.token(Role.MEMBER))
                    .header("Origin", "https://anyone.example")
                    .get(address);
            assertEquals(
                    "200 no-store null null",
                    answer.statusCode() + " " + answer.header("Cache-Control") + " " + answer.header("ETag") + " "
                            + answer.header("Access-Control-Allow-Origin"),
                    address);
        });
    }

    @Test
    void aMemberSeesNothingElseOfTheWorld() {
        var disclosure = desk.published("group", rows("A"));
        var member = desk.office.token(Role.MEMBER);
        for (var address :
                List.of("disclosures/" + disclosure, "editions", "reviews", "posts", "audit-events", "expunctions")) {
            Api.as(member).get("/api/v1/staff/" + address).then().statusCode(403);
        }
    }

    @Test
    void itIsCorrectedAndWithdrawnLikeAnyOther() {
        var disclosure = desk.published("internal", rows("A", "B", "C"));
        var correction = Story.correct(desk.editor, disclosure, "誊写有误");
        assertEquals(List.of("A", "B", "C"), areas(correction));
        var filled = Story.fill(desk.editor, correction, rows("A", "C").add(row("D", 7)));
        assertEquals(List.of("B// removed", "D// added"), differences(filled));
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, filled)));
        assertEquals(List.of("A//", "C//", "D//"), keys(disclosure, 2));
        assertEquals(List.of("A//", "B//", "C//"), keys(disclosure, 1));
        assertEquals(
                List.of("superseded", "current"),
                read(disclosure, "/editions").jsonPath().getList("items.state"));
        var differences = read(disclosure, "/editions/2/differences").jsonPath();
        assertEquals(List.of("B//", "D//"), differences.getList("items.key"));
        assertEquals(List.of("/correctionReason"), differences.getList("header.pointer"));
        var first = read(disclosure, "/editions/2/differences?limit=1").jsonPath();
        assertEquals(List.of("B//"), first.getList("items.key"));
        var second = Api.as(desk.editor).get(first.getString("next")).jsonPath();
        assertEquals(
                "[D//] null null", second.getList("items.key") + " " + second.get("next") + " " + second.get("header"));
        assertEquals(
                List.of("added", "removed"),
                read(disclosure, "/editions/1/differences?from=2").jsonPath().getList("items.kind"));
        assertEquals(
                3,
                read(disclosure, "/editions/1/differences?from=0")
                        .jsonPath()
                        .getList("items")
                        .size());
        desk.withdrawn(disclosure);
        var gone = gone(disclosure, "/problems/withdrawn", "");
        assertEquals("另行公布 3", gone.path("detail") + " " + gone.path("entry"));
        assertEquals(
                List.of("superseded", "withdrawn"),
                read(disclosure, "/editions").jsonPath().getList("items.state"));
        assertEquals(List.of("A//", "C//", "D//"), keys(disclosure, 2));
        assertEquals(
                List.of("1 first-edition", "2 correction", "3 withdrawal"),
                changes("internal", 0).jsonPath().getList("items.collect { it.entry + ' ' + it.act }"));
        assertEquals(List.of(3), changes("internal", 2).jsonPath().getList("items.entry"));
        assertEquals(List.of(), changes("group", 0).jsonPath().getList("items.entry"));
    }

    @Test
    void whatIsExpungedIsGoneForItsAudienceToo() {
        var disclosure = desk.published("group", rows("A"));
        var kept = desk.published("group", rows("B"));
        var order = Expunging.ordered(desk.approver, disclosure);
        var carriedOut = Expunging.approve(Expunging.headAbove(desk), order);
        carriedOut.then().statusCode(200);
        assertEquals(
                "carried-out 3 null",
                carriedOut.path("state") + " " + carriedOut.path("entry") + " " + carriedOut.path("seq"));
        for (var address : List.of("", "/editions", "/editions/1", "/editions/1/rows")) {
            gone(disclosure, "/problems/expunged", address);
        }
        assertEquals(List.of("B//"), keys(kept, 1));
        assertEquals(
                List.of("", Story.neixiang().at("/draft/title").asText()),
                changes("group", 0).jsonPath().getList("items.title").subList(0, 2));
        assertEquals(
                new TreeSet<>(List.of(kept)),
                new TreeSet<>(Api.as(desk.editor).get(ALL).jsonPath().getList("items.disclosure")));
    }

    /** Neither its numbers nor those that the public sees tell of what is for others. */
    @Test
    void registersCountByThemselves() {
        var before = Desk.seqOf(desk.published(rows("A")));
        desk.published("internal", rows("A"));
        desk.published("internal", rows("B"));
        var third = read(desk.published("group", rows("C")), "");
        var next = Api.given().get("/api/v1/disclosures/" + desk.published(rows("B")));
        assertEquals(1, third.<Integer>path("entry"));
        assertEquals("本村集体经济组织成员", third.path("header.group"));
        assertEquals("group", third.path("header.audience"));
        assertTrue(third.<String>path("indexNumber").matches("群·" + desk.office.code + "/[0-9]{4}-00001"));
        assertEquals(before + 1, next.jsonPath().getLong("seq"));
        assertTrue(next.<String>path("indexNumber").matches(desk.office.code + "/[0-9]{4}-00002"));
    }

    @ParameterizedTest
    @CsvSource({"group,", "internal, x", ", x", "public, x"})
    void aGroupIsNamedWhenThereIsOne(String audience, String group) {
        var draft = ((ObjectNode) Story.neixiang().get("draft")).put("body", desk.office.code);
        if (audience != null) {
            draft.put("audience", audience);
        }
        if (group != null) {
            draft.put("group", group);
        }
        Api.as(desk.editor)
                .contentType("application/json")
                .body(draft.toString())
                .post("/api/v1/staff/disclosures")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/group")));
    }

    private List<String> areas(Response edition) {
        return Api.as(desk.editor)
                .get("/api/v1/staff/editions/" + edition.path("edition") + "/rows")
                .jsonPath()
                .getList("rows.areaCode");
    }

    private List<String> differences(Response edition) {
        return Api.as(desk.editor)
                .get("/api/v1/staff/editions/" + edition.path("edition") + "/differences")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.collect { it.key + ' ' + it.kind }");
    }

    private Response read(String disclosure, String below) {
        return Api.as(desk.editor)
                .get(ALL + "/" + disclosure + below)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private Response gone(String disclosure, String type, String below) {
        var answer = Api.as(desk.editor).get(ALL + "/" + disclosure + below);
        assertEquals("410 " + type, answer.statusCode() + " " + answer.path("type"));
        return answer;
    }

    private List<String> keys(String disclosure, int edition) {
        return read(disclosure, "/editions/" + edition + "/rows").jsonPath().getList("items.key");
    }

    private Response changes(String audience, long after) {
        return Api.as(desk.editor)
                .queryParam("after", after)
                .get("/api/v1/restricted/bodies/" + desk.office.code + "/" + audience + "/changes")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
