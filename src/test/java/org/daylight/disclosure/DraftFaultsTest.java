package org.daylight.disclosure;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a draft is told with its place, and never as a 500. */
@QuarkusTest
class DraftFaultsTest {
    private final Desk desk = Desk.open();

    @ParameterizedTest
    @CsvSource({
        "period, 2026Q5, 422, /period",
        "period, 2026-13, 422, /period",
        "period, 2026-02-30, 422, /period",
        "period, soon, 422, /period",
        "period, 20260101-too-long, 400, /period",
        "family, weather, 422, /family",
        "title, ' ', 400, /title",
        "summary, '', 400, /summary"
    })
    void aDraftThatMakesNoSense(String member, String value, int status, String pointer) {
        var draft = sample();
        draft.put(member, value);
        create(draft).statusCode(status).body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void contentThatIsNotItsFamilys() {
        var draft = sample();
        ((ObjectNode) draft.get("content")).put("colour", "red");
        create(draft).statusCode(422).body("errors.pointer", equalTo(List.of("/content/colour")));
        ((ObjectNode) draft.get("content")).remove(List.of("colour", "basis"));
        create(draft).statusCode(422).body("errors.pointer", equalTo(List.of("/content/basis")));
        create(draft.put("content", "words")).statusCode(422);
        create(draft.putNull("content")).statusCode(400).body("errors.pointer", equalTo(List.of("/content")));
    }

    /** Nothing that a client sends as content may break what hashes or stores it. */
    @Test
    void numbersAndCharactersThatNoDoubleAndNoDatabaseHolds() {
        for (var value : List.of("12345678901234567890123", "0.1234567890123456789", "1e400", "\"a\\u0000b\"")) {
            var text = sample().toString()
                    .replaceFirst("\"programme\":\"[^\"]*\"", "\"programme\":" + value.replace("\\", "\\\\"));
            var answer = Api.as(desk.editor)
                    .contentType("application/json")
                    .header("Idempotency-Key", "odd-number-1")
                    .body(text)
                    .post("/api/v1/staff/disclosures");
            answer.then().statusCode(oneOf(400, 422));
        }
    }

    static Stream<ArrayNode> contradictions() {
        return Stream.of(
                one(row("A", 1).put("granularity", "household")),
                one(row("A", 1).put("beneficiaryCode", "H1")),
                one(row("A", 1).put("beneficiaryName", "张三")),
                one(row("A", 1).put("quantity", 2)),
                one(row("A", 1).put("unit", "mu")),
                one(row("A", 1).put("rate", 2)));
    }

    private static ArrayNode one(ObjectNode row) {
        return rows().add(row);
    }

    /** A row that contradicts itself is no row: nothing of its table is saved. */
    @ParameterizedTest
    @MethodSource("contradictions")
    void whatContradictsItselfIsNotSaved(ArrayNode rows) {
        var draft = desk.draft();
        fill(draft, rows).statusCode(422);
        Story.submit(desk.editor, Story.fill(desk.editor, draft, rows("A")));
    }

    /** Sums may be put right later: the draft is saved, and goes no further. */
    @Test
    void whatDoesNotAddUpIsSavedAndNotSubmitted() {
        var wrong = one(row("A", 1).put("quantity", 2).put("unit", "mu").put("rate", 3));
        var filled = Story.fill(desk.editor, desk.draft(), wrong);
        submit(filled).statusCode(422).body("errors.pointer", equalTo(List.of("/rows/0/amount")));
        Story.submit(desk.editor, Story.fill(desk.editor, filled, rows("A")));
    }

    /** Rows are found by the period of the act that brought them. */
    @Test
    void aCorrectionKeepsThePeriod() {
        var disclosure = desk.published(rows("A"));
        var correction = Story.correct(desk.editor, disclosure, "更正");
        var draft = sample().<ObjectNode>without(List.of("family", "body")).put("period", "2024");
        Api.as(desk.editor)
                .contentType("application/json")
                .header("If-Match", correction.header("ETag"))
                .body(draft.toString())
                .put("/api/v1/staff/editions/" + correction.path("edition"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/period")));
    }

    @Test
    void aRowTwice() {
        fill(desk.draft(), rows("A", "B", "A", "B"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/rows/2", "/rows/3")));
    }

    @Test
    void noRowsAtAll() {
        submit(desk.draft()).statusCode(422).body("errors.pointer", equalTo(List.of("/rows")));
        var disclosure = desk.published(rows("A"));
        var emptied = Story.fill(desk.editor, Story.correct(desk.editor, disclosure, "清空"), rows());
        submit(emptied).statusCode(422).body("errors.pointer", equalTo(List.of("/rows")));
    }

    @Test
    void manyFaultsAreToldUpToAHundred() {
        var rows = rows();
        for (int i = 0; i < 150; i++) {
            rows.add(row("A " + i, 1));
        }
        fill(desk.draft(), rows)
                .statusCode(422)
                .body("errors", hasSize(100))
                .body("errors[99].pointer", equalTo("/rows/99/areaCode"));
    }

    @ParameterizedTest
    @CsvSource({
        "amount, -1",
        "amount, 1.001",
        "amount, 10000000000000",
        "beneficiaryCount, 0",
        "beneficiaryCount, 1.5",
        "beneficiaryCount, 3000000000",
        "quantity, 0.0000001",
        "rate, 1000000000"
    })
    void numbersOutOfRange(String member, String value) throws Exception {
        var row = row("A", 1);
        row.set(member, new com.fasterxml.jackson.databind.json.JsonMapper().readTree(value));
        fill(desk.draft(), one(row)).statusCode(422).body("errors[0].pointer", equalTo("/rows/0/" + member));
    }

    @Test
    void rowsThatAreNoRows() {
        var draft = desk.draft();
        for (var rows : List.of(rows().addNull(), rows().add("x"), rows().add(1), rows().add(rows()))) {
            fill(draft, rows).statusCode(oneOf(400, 422)).body("errors[0].pointer", equalTo("/rows/0"));
        }
    }

    private ObjectNode sample() {
        return ((ObjectNode) Story.neixiang().get("draft")).put("body", desk.office.code);
    }

    private ValidatableResponse create(ObjectNode draft) {
        return Api.as(desk.editor)
                .contentType("application/json")
                .body(draft.toString())
                .post("/api/v1/staff/disclosures")
                .then();
    }

    private ValidatableResponse fill(Response draft, ArrayNode rows) {
        return Api.as(desk.editor)
                .contentType("application/json")
                .header("If-Match", draft.header("ETag"))
                .body(Story.rowsDocument(rows))
                .put("/api/v1/staff/editions/" + draft.path("edition") + "/rows")
                .then();
    }

    private ValidatableResponse submit(Response draft) {
        return Api.as(desk.editor)
                .header("If-Match", draft.header("ETag"))
                .post("/api/v1/staff/editions/" + draft.path("edition") + "/submission")
                .then();
    }
}
