package org.daylight.review;

import static org.daylight.disclosure.Desk.rows;
import static org.daylight.review.CaseStory.approve;
import static org.daylight.review.CaseStory.clear;
import static org.daylight.review.CaseStory.edition;
import static org.daylight.review.CaseStory.holding;
import static org.daylight.review.CaseStory.read;
import static org.daylight.review.CaseStory.recuse;
import static org.daylight.review.CaseStory.take;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Story;
import org.daylight.identity.BodyKind;
import org.daylight.identity.Office;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;
import org.junit.jupiter.api.Test;

/** Where a body has nobody left who can act on a case, somebody of the supervising body takes it, and only then. */
@QuarkusTest
class StuckCasesTest {
    private final Office township = Office.county().below(BodyKind.TOWNSHIP);
    private final Office village = township.below(BodyKind.VILLAGE);

    @Test
    void theSupervisingBodyCarriesItToTheEnd() {
        var review = submitted();
        assertEquals(List.of(review.<String>path("review")), stuck(township.reviewer()));
        assertEquals(List.of(review.<String>path("review")), stuck(township.approver()));
        assertEquals(403, take(township.approver(), review).statusCode());
        assertEquals(List.of(), stuck(Office.county().reviewer()));
        read(township.reviewer(), review).then().statusCode(200).body("stuck", equalTo(true));
        edition(township.reviewer(), review).statusCode(404);
        var taken = take(township.reviewer(), review);
        taken.then().statusCode(200).body("takenBy", equalTo(township.subject(Role.CONFIDENTIALITY_REVIEWER)));
        edition(township.reviewer(), review).statusCode(200);
        var cleared = clear(township.reviewer(), taken);
        cleared.then().statusCode(200).body("stuck", equalTo(true));
        assertEquals(403, approve(township.approver(), cleared).statusCode());
        var again = take(township.approver(), cleared);
        again.then().statusCode(200);
        approve(township.approver(), again).then().statusCode(200).body("stuck", nullValue());
        edition(village.editor(), review).body("state", equalTo("published"));
        assertEquals(2, CaseStory.deeds(review, "review-taken").size());
    }

    @Test
    void whereSomebodyIsLeftNobodyReachesIn() {
        var reviewer = village.reviewer();
        var review = submitted();
        assertEquals(404, read(township.reviewer(), review).statusCode());
        assertEquals(404, take(township.reviewer(), review).statusCode());
        assertEquals(List.of(), stuck(township.reviewer()));
        // With the last one's recusal it is stuck, and is told so.
        var recused = recuse(reviewer, review, "{\"ground\": \"own-interest\"}");
        recused.then().body("stuck", equalTo(true));
        assertEquals(200, take(township.reviewer(), recused).statusCode());
    }

    @Test
    void anAuthorIsNobodyAndSoIsWhoIsRecused() {
        village.give(village.subject(Role.EDITOR), Role.CONFIDENTIALITY_REVIEWER);
        var review = submitted();
        read(village.editor(), review).then().body("stuck", equalTo(true));
        holding(village, "away", Role.CONFIDENTIALITY_REVIEWER);
        read(village.editor(), review).then().body("stuck", nullValue());
        recuse(TestIssuer.token("away", "confidentiality-reviewer"), review, "{\"ground\": \"own-interest\"}");
        read(village.editor(), review).then().body("stuck", equalTo(true));
    }

    @Test
    void aTakerIsHeldToTheThreeHands() {
        township.give("both@" + township.code, Role.CONFIDENTIALITY_REVIEWER);
        township.give("both@" + township.code, Role.APPROVER);
        var both = TestIssuer.token("both@" + township.code, "confidentiality-reviewer", "approver");
        var cleared = clear(both, take(both, submitted()));
        cleared.then().statusCode(200);
        assertEquals(403, take(both, cleared).statusCode());
        assertEquals(403, approve(both, cleared).statusCode());
    }

    /** The body's own staff see that it is stuck, and do not take what is theirs. */
    @Test
    void aDepartmentIsServedFromAboveAnyway() {
        var department = township.below(BodyKind.PUBLIC_SERVICE);
        var editor = department.editor();
        var review = Story.submit(editor, Story.fill(editor, Story.draft(editor, department.code), rows("A")));
        read(editor, review).then().body("stuck", equalTo(true));
        var reviewer = township.reviewer();
        read(editor, review).then().body("stuck", nullValue());
        assertEquals(409, take(reviewer, review).statusCode());
        assertEquals(200, clear(reviewer, review).statusCode());
    }

    private Response submitted() {
        var draft = Story.draft(village.editor(), village.code);
        return Story.submit(village.editor(), Story.fill(village.editor(), draft, rows("A")));
    }

    private static List<String> stuck(String token) {
        return Api.as(token)
                .get("/api/v1/staff/stuck-reviews")
                .then()
                .statusCode(200)
                .extract()
                .path("items.review");
    }
}
