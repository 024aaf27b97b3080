package org.daylight.review;

import static org.daylight.disclosure.Desk.rows;
import static org.daylight.review.CaseStory.approve;
import static org.daylight.review.CaseStory.clear;
import static org.daylight.review.CaseStory.holding;
import static org.daylight.review.CaseStory.name;
import static org.daylight.review.CaseStory.read;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Roles;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is away is stood in for, for one body, one role and a time; and the two count as one. */
@QuarkusTest
class SubstitutesTest {
    private final Desk desk = Desk.open();
    private final String person = "stand-in@" + desk.office.code;
    private final String threeDays = "\"substitute\": \"" + person + "\", \"toDay\": \"2026-07-03\"";
    private final String approver = desk.office.subject(Role.APPROVER);
    private final String standIn = TestIssuer.token(person, "approver", "confidentiality-reviewer");

    @Test
    void actsInTheirPlaceAndIsSeenTo() {
        var review = desk.cleared(rows("A"));
        assertEquals(404, approve(standIn, review).statusCode());
        named(name(desk.approver, desk.office, Role.APPROVER, threeDays));
        Api.as(standIn)
                .get("/api/v1/staff/me")
                .then()
                .body("posts.standsFor", equalTo(List.of(approver)), "posts.role", equalTo(List.of("approver")));
        approve(standIn, review)
                .then()
                .statusCode(200)
                .body("approver", equalTo(person), "approverFor", equalTo(approver));
        assertEquals(
                List.of(
                        person + " review-approved for " + approver,
                        person + " edition-approved for " + approver,
                        person + " edition-published for " + approver),
                CaseStory.deeds(review, "review-approved", "edition-approved", "edition-published"));
        Api.as(desk.office.token(Role.AUDITOR))
                .get("/api/v1/staff/audit-events?subject=" + review.path("review"))
                .then()
                .body("items.find { it.action == 'review-approved' }.actingFor", equalTo(approver))
                .body("items.find { it.action == 'review-cleared' }.actingFor", nullValue());
    }

    @Test
    void reviewsAndSendsBackInTheirPlaceToo() {
        var reviewer = desk.office.subject(Role.CONFIDENTIALITY_REVIEWER);
        named(name(desk.reviewer, desk.office, Role.CONFIDENTIALITY_REVIEWER, threeDays));
        clear(standIn, desk.submitted(rows("A"))).then().statusCode(200).body("reviewerFor", equalTo(reviewer));
        CaseStory.send(standIn, desk.submitted(rows("A")), "return", "{\"reason\": \"请核对\"}")
                .then()
                .statusCode(200)
                .body("returnedBy", equalTo(person), "returnedFor", equalTo(reviewer));
    }

    @Test
    void forThatBodyAndRoleAlone() {
        named(name(desk.approver, desk.office, Role.APPROVER, threeDays));
        var neighbour = Desk.open();
        assertEquals(404, approve(standIn, neighbour.cleared(rows("A"))).statusCode());
        assertEquals(403, clear(standIn, desk.submitted(rows("A"))).statusCode());
        // The post is not enough: the token must hold the role as well.
        var token = TestIssuer.token(person, "confidentiality-reviewer");
        assertEquals(403, approve(token, desk.cleared(rows("A"))).statusCode());
    }

    @Test
    void fromTheFirstDayToTheLast() {
        var review = desk.cleared(rows("A"));
        named(name(desk.approver, desk.office, Role.APPROVER, threeDays + ", \"fromDay\": \"2026-07-02\""));
        for (var hours : List.of(0, 14, 15, 62, 63)) {
            // Midnight in Shanghai is 16:00 UTC the day before.
            TestClock.set(TestClock.START.plus(Duration.ofHours(hours)));
            assertEquals(
                    hours < 15 || hours > 62 ? 404 : 200, read(standIn, review).statusCode(), hours + " hours");
        }
    }

    @Test
    void endsEarlyAtOnceAndWithTheAbsentsOwnPost() {
        var review = desk.cleared(rows("A"));
        var first = named(name(desk.approver, desk.office, Role.APPROVER, threeDays));
        assertEquals(200, read(standIn, review).statusCode());
        CaseStory.end(desk.approver, first).then().statusCode(200).body("endedAt", equalTo("2026-07-01T01:00:00Z"));
        assertEquals(404, approve(standIn, review).statusCode());
        assertEquals(409, CaseStory.end(desk.approver, first).statusCode());
        named(name(
                desk.office.token(Role.DISCLOSURE_HEAD),
                desk.office,
                Role.APPROVER,
                threeDays + ", \"absent\": \"" + approver + "\""));
        assertEquals(200, read(standIn, review).statusCode());
        Roles.asSuperuser("update staff_post set to_day = date '2026-06-30' where subject = ? returning id", approver);
        assertEquals(404, approve(standIn, review).statusCode());
    }

    @Test
    void neitherMayHaveWorkedOnIt() {
        // The absent approver is an author.
        desk.office.give(desk.office.subject(Role.EDITOR), Role.APPROVER);
        var both = TestIssuer.token(desk.office.subject(Role.EDITOR), "approver");
        named(name(both, desk.office, Role.APPROVER, threeDays));
        var review = desk.cleared(rows("A"));
        assertEquals(403, approve(standIn, review).statusCode());
        // Another absent one is not: the same person acts in that place.
        named(name(desk.approver, desk.office, Role.APPROVER, threeDays));
        approve(standIn, review).then().statusCode(200).body("approverFor", equalTo(approver));
    }

    @Test
    void anAuthorOrReviewerIsNoBetterAsASubstitute() {
        for (var role : List.of(Role.EDITOR, Role.CONFIDENTIALITY_REVIEWER)) {
            var involved = desk.office.subject(role);
            var substitution = named(name(
                    desk.approver,
                    desk.office,
                    Role.APPROVER,
                    "\"substitute\": \"" + involved + "\", \"toDay\": \"2026-07-03\""));
            assertEquals(
                    403,
                    approve(TestIssuer.token(involved, "approver"), desk.cleared(rows("A")))
                            .statusCode());
            CaseStory.end(desk.approver, substitution).then().statusCode(200);
        }
    }

    @Test
    void whoWasStoodInForDoesNotApproveIt() {
        desk.office.give(desk.office.subject(Role.CONFIDENTIALITY_REVIEWER), Role.APPROVER);
        named(name(desk.reviewer, desk.office, Role.CONFIDENTIALITY_REVIEWER, threeDays));
        var cleared = clear(standIn, desk.submitted(rows("A")));
        var absent = TestIssuer.token(desk.office.subject(Role.CONFIDENTIALITY_REVIEWER), "approver");
        assertEquals(403, approve(absent, cleared).statusCode());
        assertEquals(200, approve(desk.approver, cleared).statusCode());
    }

    @Test
    void whoHoldsTheRoleThemselvesActsAsThemselves() {
        var own = holding(desk.office, "colleague", Role.APPROVER);
        named(name(
                desk.approver, desk.office, Role.APPROVER, "\"substitute\": \"colleague\", \"toDay\": \"2026-07-03\""));
        approve(own, desk.cleared(rows("A"))).then().statusCode(200).body("approverFor", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"substitute\": \"stand-in\", \"toDay\": \"2026-06-30\" | /toDay",
                "\"substitute\": \"stand-in\", \"toDay\": \"2027-07-02\" | /toDay",
                "\"substitute\": \"stand-in\", \"fromDay\": \"2026-06-30\", \"toDay\": \"2026-07-03\" | /fromDay",
                "\"substitute\": \"stand-in\", \"fromDay\": \"2027-07-02\", \"toDay\": \"2027-07-03\" | /fromDay",
                "\"substitute\": \"stand-in\", \"absent\": \"stranger\", \"toDay\": \"2026-07-03\" | /absent",
                "\"substitute\": \"away\", \"absent\": \"away\", \"toDay\": \"2026-07-03\" | /substitute",
            })
    void whatCannotBeIsRefused(String members, String pointer) {
        desk.office.give("away", Role.APPROVER);
        desk.office.give(desk.office.subject(Role.DISCLOSURE_HEAD), Role.APPROVER);
        name(desk.office.token(Role.DISCLOSURE_HEAD), desk.office, Role.APPROVER, members)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void nobodyGivesAwayWhatIsNotTheirs() {
        holding(desk.office, "colleague", Role.APPROVER);
        assertEquals(
                403,
                name(desk.approver, desk.office, Role.APPROVER, threeDays + ", \"absent\": \"colleague\"")
                        .statusCode());
        assertEquals(
                403,
                name(desk.approver, desk.office, Role.CONFIDENTIALITY_REVIEWER, threeDays)
                        .statusCode());
        named(name(desk.approver, desk.office, Role.APPROVER, threeDays));
        assertEquals(
                409, name(desk.approver, desk.office, Role.APPROVER, threeDays).statusCode());
        var another = "\"substitute\": \"third\", \"toDay\": \"2026-07-03\"";
        assertEquals(403, name(standIn, desk.office, Role.APPROVER, another).statusCode());
        assertEquals(
                403,
                name(standIn, desk.office, Role.APPROVER, another + ", \"absent\": \"" + approver + "\"")
                        .statusCode());
    }

    private static Response named(Response answer) {
        return answer.then().statusCode(201).extract().response();
    }
}
