package org.daylight.disclosure.posting;

import static org.daylight.disclosure.Desk.rows;
import static org.daylight.disclosure.posting.PostingSteps.AT_THE_BOARD;
import static org.daylight.disclosure.posting.PostingSteps.correct;
import static org.daylight.disclosure.posting.PostingSteps.record;
import static org.daylight.disclosure.posting.PostingSteps.recorded;
import static org.daylight.disclosure.posting.PostingSteps.strike;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.daylight.disclosure.Story;
import org.daylight.kernel.persistence.Roles;
import org.daylight.opendata.Later;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 张贴记录: each is a public act, and none is changed in silence. */
@QuarkusTest
class PostingsTest {
    private final Desk desk = Desk.open();
    private String disclosure;

    @BeforeEach
    void publish() {
        disclosure = desk.published(rows("A"));
    }

    private static JsonPath postings(String disclosure, String query) {
        return Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/postings" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath act(long seq) {
        return Api.given()
                .get("/api/v1/changes?after=" + (seq - 1) + "&limit=1")
                .jsonPath();
    }

    private static long seq(Response answer) {
        return answer.jsonPath().getLong("seq");
    }

    @Test
    void isAPublicActAndReadUnderItsDisclosure() {
        var answer = recorded(desk.editor, disclosure);
        var posting = answer.<String>path("posting");
        var listed = postings(disclosure, "");
        assertEquals(List.of(posting), listed.getList("items.posting"));
        assertEquals("posted", listed.get("items[0].state"));
        var header = listed.getMap("items[0].header");
        assertEquals(Map.of("code", "notice-board", "name", "公开栏"), header.get("channel"));
        assertEquals("村委会门口", header.get("place"));
        assertEquals("2026-06-30", header.get("postedOn"));
        assertEquals(disclosure, header.get("disclosure"));
        var act = act(seq(answer));
        assertEquals("posting-recorded", act.get("items[0].act"));
        assertEquals("公开栏：村委会门口", act.get("items[0].title"));
        assertEquals(posting, act.get("items[0].subject"));
        Api.given()
                .get(act.<String>get("items[0].href"))
                .then()
                .statusCode(200)
                .body("header", equalTo(header))
                .body("leaf.rows", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"1.00, 201", "10E-1, 201", "1.5, 400", "1E+20, 400", "true, 400"})
    void anEditionIsAWholeNumberHoweverItIsSpelled(String edition, int status) {
        var document = AT_THE_BOARD.replace("\"edition\": 1", "\"edition\": " + edition);
        assertEquals(status, record(desk.editor, disclosure, document).statusCode());
    }

    @Test
    void isCorrectedInTheOpen() {
        var first = recorded(desk.editor, disclosure);
        var second = correct(
                desk.editor,
                first,
                "日期有误",
                AT_THE_BOARD.replace("2026-06-30\"", "2026-06-29\", \"until\": \"2026-07-06\""));
        second.then()
                .statusCode(200)
                .body("header.until", equalTo("2026-07-06"))
                .body("state", equalTo("posted"));
        var now = postings(disclosure, "");
        assertEquals(List.of("2026-06-29"), now.getList("items.header.postedOn"));
        assertEquals("日期有误", now.get("items[0].header.reason"));
        assertEquals("posting-corrected", act(seq(second)).get("items[0].act"));
        Api.given()
                .get("/api/v1/publications/" + seq(first))
                .then()
                .body("header.postedOn", equalTo("2026-06-30"))
                .body("header.reason", nullValue())
                .body("seqTo", equalTo((int) seq(second)));
    }

    @Test
    void isStruckAndStays() {
        var first = recorded(desk.editor, disclosure);
        var struck = strike(desk.editor, first, "并未张贴");
        struck.then().statusCode(200).body("state", equalTo("struck"));
        var now = postings(disclosure, "");
        assertEquals(List.of("struck"), now.getList("items.state"));
        assertEquals("并未张贴", now.get("items[0].header.reason"));
        assertEquals("村委会门口", now.get("items[0].header.place"));
        assertEquals(409, strike(desk.editor, struck, "再撤销").statusCode());
        assertEquals(409, correct(desk.editor, struck, "再更正", AT_THE_BOARD).statusCode());
    }

    @Test
    void whoIsOvertakenIsTold() {
        var first = recorded(desk.editor, disclosure);
        assertEquals(200, correct(desk.editor, first, "日期有误", AT_THE_BOARD).statusCode());
        assertEquals(412, strike(desk.editor, first, "并未张贴").statusCode());
    }

    @Test
    void isReadAsItWasKnown() {
        var then = Later.thanEverything();
        var first = recorded(desk.editor, disclosure);
        Later.byASecond();
        recorded(desk.editor, disclosure);
        assertEquals(2, postings(disclosure, "").getList("items").size());
        var page = postings(disclosure, "?limit=1");
        var next = Api.given().get(page.<String>get("next")).jsonPath();
        assertEquals(List.of(first.<String>path("posting")), next.getList("items.posting"));
        assertEquals(
                List.of(first.<String>path("posting")),
                postings(disclosure, "?asOf=" + then).getList("items.posting"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            notice-board | carrier-pigeon | /channel  | must be one of: notice-board
            "edition": 1 | "edition": 2   | /edition  | is no edition that was ever public
            2026-06-30   | 2099-01-01     | /postedOn | must not lie in the future
            2026-06-30"  | 2026-06-30", "until": "2026-06-29" | /until | must not be before the day of posting
            """)
    void whatContradictsItselfIsRefused(String right, String wrong, String pointer, String detail) {
        var document = AT_THE_BOARD.replace(right, wrong);
        var answer = record(desk.editor, disclosure, document);
        answer.then().statusCode(422).body("errors.pointer", equalTo(List.of(pointer)));
        assertEquals(detail, answer.<String>path("errors[0].detail").split(", ")[0]);
        var posting = recorded(desk.editor, disclosure);
        correct(desk.editor, posting, "有误", document)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/posting" + pointer)));
        assertEquals(1, postings(disclosure, "").getList("items").size());
    }

    @Test
    void onlyWhatIsInForceIsPosted() {
        assertEquals(
                409,
                record(desk.editor, desk.draft().path("disclosure"), AT_THE_BOARD)
                        .statusCode());
        assertEquals(404, record(Desk.open().editor, disclosure, AT_THE_BOARD).statusCode());
        var restricted = Story.drafted(desk.editor, Story.draftFor(desk.office.code, "group"));
        Story.publish(desk.editor, desk.reviewer, desk.approver, restricted, rows("C"));
        assertEquals(
                409,
                record(desk.editor, restricted.path("disclosure"), AT_THE_BOARD).statusCode());
        var posting = recorded(desk.editor, disclosure);
        desk.withdrawn(disclosure);
        assertEquals(409, record(desk.editor, disclosure, AT_THE_BOARD).statusCode());
        assertEquals(1, postings(disclosure, "").getList("items").size());
        strike(desk.editor, posting, "并未张贴").then().statusCode(200);
    }

    @Test
    void isExpungedWithItsDisclosure() {
        var posting = recorded(desk.editor, disclosure);
        var other = recorded(desk.editor, desk.published(rows("B")));
        var corrected = correct(desk.editor, posting, "日期有误", AT_THE_BOARD);
        var seq = Expunging.expunged(desk, disclosure);
        Api.given()
                .get("/api/v1/disclosures/" + disclosure + "/postings")
                .then()
                .statusCode(410);
        for (long number : new long[] {seq(posting), seq(corrected)}) {
            Api.given()
                    .get("/api/v1/publications/" + number)
                    .then()
                    .statusCode(200)
                    .body("header", nullValue())
                    .body("salt", nullValue())
                    .body("expungedBy", equalTo((int) seq));
            assertEquals("", act(number).get("items[0].title"));
        }
        Api.given()
                .get("/api/v1/expunctions?limit=1000")
                .then()
                .body("items.find { it.seq == " + seq + " }.acts.seq", hasItems((int) seq(posting), (int)
                        seq(corrected)));
        Api.given().get("/api/v1/publications/" + seq(other)).then().body("header.place", equalTo("村委会门口"));
        assertEquals(410, strike(desk.editor, corrected, "并未张贴").statusCode());
        assertEquals(
                410,
                Api.as(desk.editor)
                        .get("/api/v1/staff/postings/" + posting.path("posting"))
                        .statusCode());
        assertEquals(
                List.of("0"),
                Roles.asSuperuser(
                        "select count(*) from audit_event where detail is not null and subject_id = ?::uuid",
                        posting.<String>path("posting")));
    }

    @Test
    void whereNothingWasPostedThereIsNothing() {
        assertEquals(List.of(), postings(disclosure, "").getList("items"));
        Api.given()
                .get("/api/v1/disclosures/01980f2e-7d7c-7000-8000-000000000001/postings")
                .then()
                .statusCode(404);
    }

    @Test
    void everyDeedIsInTheTrail() {
        var posting = recorded(desk.editor, disclosure);
        strike(desk.editor, posting, "并未张贴");
        assertEquals(
                List.of("posting-recorded null POSTED", "posting-struck POSTED STRUCK"),
                Roles.asSuperuser(
                        "select action || ' ' || coalesce(from_state, 'null') || ' ' || to_state from audit_event"
                                + " where subject_id = ?::uuid order by id",
                        posting.<String>path("posting")));
    }

    /** What the portal would not do, the database would not let it. */
    @Test
    void theDatabaseKeepsWhatWasStruck() throws SQLException {
        var posting = recorded(desk.editor, disclosure).<String>path("posting");
        var where = " where id = '" + posting + "'";
        var revived = Roles.APPLICATION.attempt(
                List.of("update posting set state = 'STRUCK'" + where, "update posting set state = 'POSTED'" + where));
        assertTrue(revived.getMessage().contains("a posting that was struck stays so"), revived.getMessage());
        for (var forbidden : List.of("delete from posting", "update posting set disclosure_id = id")) {
            assertEquals(
                    "42501",
                    Roles.APPLICATION.attempt(List.of(forbidden + where)).getSQLState());
        }
        var removed = Roles.OWNER.attempt(List.of("delete from posting" + where));
        assertTrue(removed.getMessage().contains("is never removed"), removed.getMessage());
    }
}
