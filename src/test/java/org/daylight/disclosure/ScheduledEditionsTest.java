package org.daylight.disclosure;

import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.identity.BodyKind;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Roles;
import org.daylight.kernel.time.TestClock;
import org.daylight.opendata.Later;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is approved for an instant is public from then on, once and not before; until then it can be called back. */
@QuarkusTest
class ScheduledEditionsTest {
    private static final String STAFF = "/api/v1/staff";

    @Inject
    ScheduledEditions job;

    private Desk desk;
    private Instant planned;

    @BeforeEach
    void aDesk() {
        desk = Desk.open();
        planned = Later.thanEverything().plusSeconds(60);
    }

    @Test
    void becomesPublicAtTheInstantAndNotBefore() {
        var scheduled = scheduled();
        scheduled
                .read()
                .body("state", equalTo("scheduled"), "publishAt", equalTo(planned.toString()), "seq", nullValue());
        runAt(planned.minusMillis(1));
        scheduled.publicly().statusCode(404);
        assertEquals(0, Scheduled.acts(desk));
        runAt(planned);
        scheduled.publicly().statusCode(200).body("edition", equalTo(1), "publishedAt", equalTo(planned.toString()));
        scheduled.read().body("state", equalTo("published"), "publishAt", equalTo(planned.toString()));
        runAt(planned.plusSeconds(600));
        assertEquals(1, Scheduled.acts(desk));
        assertEquals(
                List.of("edition-approved", "edition-scheduled", "edition-published"),
                scheduled.deeds().subList(3, 6));
    }

    @Test
    void whatIsForAFewWaitsForItsInstantToo() {
        var draft = Story.fill(
                desk.editor, Story.drafted(desk.editor, Story.draftFor(desk.office.code, "group")), rows("A"));
        Story.approveFor(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, draft)), planned);
        var url = "/api/v1/restricted/disclosures/" + draft.path("disclosure");
        runAt(planned.minusMillis(1));
        Api.as(desk.editor).get(url).then().statusCode(404);
        runAt(planned);
        Api.as(desk.editor).get(url).then().statusCode(200).body("publishedAt", equalTo(planned.toString()));
    }

    /** The public is told the true instant, not the one that was planned. */
    @Test
    void aMissedInstantIsMadeGood() {
        var scheduled = scheduled();
        runAt(planned.plus(Duration.ofHours(3)));
        scheduled
                .publicly()
                .body("publishedAt", equalTo(planned.plus(Duration.ofHours(3)).toString()));
        Api.given()
                .get("/api/v1/disclosures/" + scheduled.disclosure() + "?asOf=" + planned.plusSeconds(1))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 365 * 24 * 3600 + 1})
    void theInstantIsToComeWithinAYear(long seconds) {
        var review = desk.cleared(rows("A"));
        var at = new TestClock().instant().plusSeconds(seconds);
        Scheduled.send(desk.approver, review, "scheduled-approval", "{\"publishAt\": \"" + at + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/publishAt")));
    }

    @Test
    void neitherAuthorNorReviewerSchedules() {
        var review = desk.cleared(rows("A"));
        for (var role : List.of(Role.EDITOR, Role.CONFIDENTIALITY_REVIEWER)) {
            desk.office.give(desk.office.subject(role), Role.APPROVER);
            var token = TestIssuer.token(desk.office.subject(role), "approver");
            assertEquals(
                    403,
                    Scheduled.send(token, review, "scheduled-approval", "{\"publishAt\": \"" + planned + "\"}")
                            .statusCode());
        }
    }

    @Test
    void whatIsCalledBackIsADraftToBeReviewedAnew() {
        var scheduled = scheduled();
        scheduled
                .callBack()
                .then()
                .statusCode(200)
                .body("state", equalTo("called-back"), "returnReason", equalTo("数字有变"))
                .body("returnedBy", equalTo(desk.office.subject(Role.APPROVER)))
                .body("approver", equalTo(desk.office.subject(Role.APPROVER)));
        scheduled.read().body("state", equalTo("draft"), "publishAt", nullValue());
        runAt(planned);
        scheduled.publicly().statusCode(404);
        var draft = Api.as(desk.editor).get(STAFF + "/editions/" + scheduled.edition());
        Story.publish(desk.editor, desk.reviewer, desk.approver, draft, rows("B"));
        scheduled.publicly().statusCode(200);
        assertEquals(1, Scheduled.acts(desk));
    }

    @Test
    void whatIsPublicIsNotCalledBack() {
        var scheduled = scheduled();
        runAt(planned);
        scheduled.callBack().then().statusCode(409);
        scheduled.publicly().statusCode(200);
    }

    @Test
    void nothingElseIsBegunMeanwhile() {
        var disclosure = desk.published(rows("A"));
        Story.approveFor(desk.approver, correction(disclosure), planned);
        Api.as(desk.editor)
                .contentType("application/json")
                .body("{\"reason\": \"又一处\"}")
                .post(STAFF + "/disclosures/" + disclosure + "/corrections")
                .then()
                .statusCode(409);
        var tag =
                Api.as(desk.approver).get(STAFF + "/disclosures/" + disclosure).header("ETag");
        Api.as(desk.approver)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"reason\": \"另行公布\"}")
                .post(STAFF + "/disclosures/" + disclosure + "/withdrawal")
                .then()
                .statusCode(409);
        runAt(planned);
        Api.given()
                .get("/api/v1/disclosures/" + disclosure)
                .then()
                .body("edition", equalTo(2), "publishedAt", equalTo(planned.toString()));
    }

    @Test
    void whatIsExpungedMeanwhileStaysSo() {
        var disclosure = desk.published(rows("A"));
        Story.approveFor(desk.approver, correction(disclosure), planned);
        Expunging.expunged(desk, disclosure);
        runAt(planned);
        Api.given().get("/api/v1/disclosures/" + disclosure).then().statusCode(410);
        assertEquals(1, Scheduled.acts(desk));
    }

    @Test
    void whatItsBodyCannotSayAnyMoreIsHeldAndKeepsNobodyBack() {
        var scheduled = scheduled();
        var successor = desk.county.below(BodyKind.DEPARTMENT);
        merge(successor.code);
        var neighbour = Desk.open();
        var other = Story.approveFor(neighbour.approver, neighbour.cleared(rows("A")), planned);
        runAt(planned);
        scheduled
                .readBy(desk.county.approver())
                .body("state", equalTo("scheduled"))
                .body("held.because", equalTo("body-ended"), "held.since", equalTo(planned.toString()));
        Api.as(successor.approver())
                .get(STAFF + "/editions?state=scheduled")
                .then()
                .body("items.held.because", equalTo(List.of("body-ended")));
        Api.as(neighbour.editor)
                .get(STAFF + "/editions/" + other.path("subject"))
                .then()
                .body("state", equalTo("published"));
        runAt(planned.plusSeconds(61));
        runAt(planned.plusSeconds(122));
        assertEquals(
                1, scheduled.deeds().stream().filter("edition-held"::equals).count());
        Scheduled.send(successor.approver(), scheduled.review(), "call-back", "{\"reason\": \"机构已合并\"}")
                .then()
                .statusCode(200);
        scheduled.readBy(successor.approver()).body("state", equalTo("draft"), "held", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"disclosure-ended", "overtaken"})
    void whatIsNotTheNextEditionAnyMoreIsHeld(String because) {
        var disclosure = desk.published(rows("A"));
        var scheduled = Story.approveFor(desk.approver, correction(disclosure), planned);
        // Not to be had through the portal, which begins nothing else meanwhile.
        Roles.asSuperuser(
                because.equals("overtaken")
                        ? "update edition set number = 3 where disclosure_id = ?::uuid and number = 2 returning id"
                        : "update disclosure set state = 'WITHDRAWN' where id = ?::uuid returning id",
                disclosure);
        runAt(planned);
        Api.as(desk.editor)
                .get(STAFF + "/editions/" + scheduled.path("subject"))
                .then()
                .body("state", equalTo("scheduled"), "held.because", equalTo(because));
        assertEquals(1, Scheduled.acts(desk));
    }

    private Scheduled scheduled() {
        return Scheduled.by(desk, planned);
    }

    private Response correction(String disclosure) {
        var edition = Story.fill(desk.editor, Story.correct(desk.editor, disclosure, "誊写有误"), rows("A", "B"));
        return Story.clear(desk.reviewer, Story.submit(desk.editor, edition));
    }

    private void runAt(Instant now) {
        TestClock.set(now);
        QuarkusTransaction.requiringNew().run(job::run);
    }

    private void merge(String successor) {
        var admin = desk.county.token(Role.ADMIN);
        var url = STAFF + "/bodies/" + desk.office.code;
        Api.as(admin)
                .header("If-Match", Api.as(admin).get(url).header("ETag"))
                .contentType("application/json")
                .body("{\"act\": \"merged\", \"basis\": \"机构改革方案\", \"successor\": \"" + successor + "\"}")
                .post(url + "/changes")
                .then()
                .statusCode(200);
    }
}
