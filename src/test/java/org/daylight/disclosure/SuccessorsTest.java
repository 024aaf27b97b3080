package org.daylight.disclosure;

import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft that starts from the last period's disclosure. */
@QuarkusTest
class SuccessorsTest {
    private static final String STAFF = "/api/v1/staff";

    private final Desk desk = Desk.open();

    private static Response succeed(String token, String disclosure, String period) {
        return Api.as(token)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"period\": \"%s\", \"title\": \"新一期\", \"summary\": \"新一期的补贴发放情况。\"}".formatted(period))
                .post(STAFF + "/disclosures/" + disclosure + "/successors");
    }

    private String rowsOf(Response edition) {
        return Api.as(desk.editor)
                .get(STAFF + "/editions/" + edition.path("edition") + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finance/longhu-2023",
                "land/fenyi",
                "finance-balance/village-2026q2-misprinted",
                "subsidy/lzq-2021"
            })
    void takesOverContentAndRowsOfEveryFamily(String name) {
        var real = Case.of(name);
        var before = rowsOf(real.entered(desk));
        var last = Case.of(name).published(desk);
        var next = succeed(desk.editor, last, "2030");
        assertEquals("0", next.header("ETag").replaceAll("\\D", ""));
        next.then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("state", equalTo("draft"))
                .body("period", equalTo("2030"))
                .body("title", equalTo("新一期"))
                .body("notes", nullValue())
                .body("seq", nullValue());
        var content = Api.given().get("/api/v1/disclosures/" + last).path("header.content");
        assertEquals(content, next.path("content"));
        assertEquals(before, rowsOf(next));
    }

    @Test
    void showsNothingOfACorrectionBeingMade() {
        var last = desk.published(rows("A", "B"));
        Story.fill(desk.editor, Story.correct(desk.editor, last, "漏一村"), rows("A", "B", "C"));
        var next = succeed(desk.editor, last, "2024");
        assertEquals(
                List.of("A", "B"),
                io.restassured.path.json.JsonPath.from(rowsOf(next)).getList("rows.areaCode"));
    }

    @Test
    void changesNothingOfTheLastOne() {
        var last = desk.published(rows("A"));
        var next = succeed(desk.editor, last, "2024");
        Story.approve(
                desk.approver,
                Story.clear(desk.reviewer, Story.submit(desk.editor, Story.fill(desk.editor, next, rows("A", "B")))));
        Api.given()
                .get("/api/v1/subsidies/payments?disclosure=" + last)
                .then()
                .body("items.areaCode", equalTo(List.of("A")));
        Api.given()
                .get("/api/v1/subsidies/payments?disclosure=" + next.path("disclosure"))
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void isOfAnotherPeriod() {
        succeed(desk.editor, desk.published(rows("A")), "2023")
                .then()
                .statusCode(422)
                .body("errors.detail", equalTo(List.of("is the same period; correct that disclosure")));
    }

    @Test
    void startsFromWhatIsInForceAndOnesOwn() {
        var last = desk.published(rows("A"));
        assertEquals(404, succeed(Desk.open().editor, last, "2024").statusCode());
        assertEquals(
                409,
                succeed(desk.editor, desk.draft().path("disclosure"), "2024").statusCode());
        desk.withdrawn(last);
        assertEquals(409, succeed(desk.editor, last, "2024").statusCode());
    }
}
