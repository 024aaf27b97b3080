package org.daylight.opendata;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.identity.BodyKind;
import org.daylight.identity.Role;
import org.junit.jupiter.api.Test;

/** Whoever has begun to turn pages reads on as if nothing had happened since. */
@QuarkusTest
class PinnedPagesTest {
    private final Desk desk = Desk.open();

    @Test
    void theListDoesNotShift() {
        var published = new ArrayList<Object>();
        for (int i = 0; i < 3; i++) {
            published.add(0, desk.published(rows("A")));
        }
        var url = "/api/v1/disclosures?limit=1&body=" + desk.office.code;
        var seen = read(url, "items.disclosure", () -> {
            desk.published(rows("A"));
            desk.corrected((String) published.get(1), rows("B"));
            desk.withdrawn((String) published.get(2));
        });
        assertEquals(published, seen);
        assertEquals(
                List.of(published.get(1)),
                read("/api/v1/disclosures?limit=1000&body=" + desk.office.code, "items.disclosure", () -> {})
                        .subList(0, 1));
    }

    @Test
    void theRowsDoNotShift() {
        var disclosure = desk.published(rows("A", "B", "C", "D", "E"));
        var url = "/api/v1/subsidies/payments?limit=2&disclosure=" + disclosure;
        var seen = read(
                url,
                "items.areaCode",
                () -> desk.corrected(disclosure, rows("C").add(row("E", 1))));
        assertEquals(List.of("A", "B", "C", "D", "E"), seen);
        assertEquals(List.of("E", "C"), read(url, "items.areaCode", () -> {}));
    }

    @Test
    void theRowsOfAnEditionAreItsOwn() {
        var disclosure = desk.published(rows("A", "B", "C"));
        var url = "/api/v1/disclosures/" + disclosure + "/editions/1/rows?limit=2";
        assertEquals(List.of("A//", "B//", "C//"), read(url, "items.key", () -> desk.corrected(disclosure, rows("Z"))));
        assertEquals(List.of("A//", "B//", "C//"), read(url, "items.key", () -> desk.withdrawn(disclosure)));
    }

    @Test
    void theBodiesDoNotShift() {
        desk.office.below(BodyKind.VILLAGE);
        desk.office.below(BodyKind.VILLAGE);
        var admin = desk.office.token(Role.ADMIN);
        var url = "/api/v1/bodies?limit=1&parent=" + desk.office.code;
        var before = read(url, "items.code", () -> {});
        assertEquals(2, before.size());
        var seen = read(url, "items.code", () -> Api.as(admin)
                .contentType("application/json")
                .body("{\"code\": \"Z-%s\", \"name\": \"新村\", \"kind\": \"village\", \"parent\": \"%s\"}"
                        .formatted(desk.office.code, desk.office.code))
                .post("/api/v1/staff/bodies")
                .then()
                .statusCode(201));
        assertEquals(before, seen);
        assertEquals(3, read(url, "items.code", () -> {}).size());
    }

    @Test
    void aCursorFitsItsOwnQueryOnly() {
        desk.published(rows("A"));
        desk.published(rows("A"));
        String next = Api.given()
                .get("/api/v1/disclosures?limit=1&body=" + desk.office.code)
                .path("next");
        var cursor = next.replaceFirst(".*cursor=", "");
        for (var other : List.of(
                "/api/v1/disclosures?limit=1",
                "/api/v1/disclosures?limit=1&family=subsidy&body=" + desk.office.code,
                "/api/v1/subsidies/payments?limit=1&body=" + desk.office.code,
                "/api/v1/bodies?limit=1")) {
            Api.given()
                    .get(other + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"));
        }
        // How many to a page is the reader's to change.
        Api.given().get(next.replace("limit=1", "limit=5")).then().statusCode(200);
    }

    /** All pages; {@code between} happens after the first one. */
    private static List<Object> read(String url, String path, Runnable between) {
        List<Object> seen = new ArrayList<>();
        var interruption = between;
        Integer seq = null;
        for (var next = url; next != null; ) {
            var page = Api.given().get(next).then().statusCode(200).extract();
            seen.addAll(page.jsonPath().getList(path));
            assertEquals(seq == null ? page.path("seq") : seq, (Integer) page.path("seq"));
            seq = page.path("seq");
            assertEquals(
                    page.path("next") == null ? null : "<" + page.path("next") + ">; rel=\"next\"",
                    page.header("Link"));
            next = page.path("next");
            interruption.run();
            interruption = () -> {};
        }
        return seen;
    }
}
