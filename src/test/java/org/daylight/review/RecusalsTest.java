package org.daylight.review;

import static org.daylight.disclosure.Desk.rows;
import static org.daylight.review.CaseStory.approve;
import static org.daylight.review.CaseStory.clear;
import static org.daylight.review.CaseStory.holding;
import static org.daylight.review.CaseStory.read;
import static org.daylight.review.CaseStory.recuse;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.daylight.disclosure.Desk;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;
import org.junit.jupiter.api.Test;

/** Who has an interest in a case takes no part in it, by their own word or the head's. */
@QuarkusTest
class RecusalsTest {
    private static final String OWN = "{\"ground\": \"own-interest\"}";

    private final Desk desk = Desk.open();
    private final String reviewer = desk.office.subject(Role.CONFIDENTIALITY_REVIEWER);
    private final String head = desk.office.token(Role.DISCLOSURE_HEAD);

    @Test
    void whoRecusesThemselvesIsOutOfThisCaseAlone() {
        var colleague = holding(desk.office, "colleague", Role.CONFIDENTIALITY_REVIEWER);
        var review = desk.submitted(rows("A"));
        var recused = recuse(desk.reviewer, review, "{\"ground\": \"relatives-interest\", \"words\": \"配偶在该村领取补贴\"}");
        recused.then()
                .statusCode(200)
                .body("recusals.subject", equalTo(List.of(reviewer)))
                .body("recusals[0].ground", equalTo("relatives-interest"), "recusals[0].orderedBy", equalTo(reviewer))
                .body("stuck", nullValue());
        assertEquals(412, clear(colleague, review).statusCode());
        assertEquals(403, clear(desk.reviewer, recused).statusCode());
        assertEquals(
                403,
                CaseStory.send(desk.reviewer, recused, "return", "{\"reason\": \"请核对\"}")
                        .statusCode());
        assertEquals(200, clear(colleague, recused).statusCode());
        assertEquals(200, clear(desk.reviewer, desk.submitted(rows("A"))).statusCode());
        assertEquals(List.of(reviewer + " review-recused"), CaseStory.deeds(review, "review-recused"));
    }

    @Test
    void neitherIsTheirSubstituteNorTheOtherWayRound() {
        var standIn = TestIssuer.token("stand-in", "approver");
        CaseStory.name(
                        desk.approver,
                        desk.office,
                        Role.APPROVER,
                        "\"substitute\": \"stand-in\", \"toDay\": \"2026-07-03\"")
                .then()
                .statusCode(201);
        var absent = recuse(desk.approver, desk.cleared(rows("A")), OWN);
        assertEquals(403, approve(standIn, absent).statusCode());
        var present = recuse(standIn, desk.cleared(rows("A")), OWN);
        assertEquals(403, approve(standIn, present).statusCode());
        assertEquals(200, approve(desk.approver, present).statusCode());
    }

    @Test
    void theHeadOrdersIt() {
        var review = desk.cleared(rows("A"));
        var order = "{\"ground\": \"impartiality\", \"subject\": \"" + desk.office.subject(Role.APPROVER) + "\"}";
        assertEquals(403, recuse(desk.reviewer, review, order).statusCode());
        var recused = recuse(head, review, order);
        recused.then()
                .statusCode(200)
                .body("recusals.orderedBy", contains(desk.office.subject(Role.DISCLOSURE_HEAD)))
                .body("stuck", equalTo(true));
        assertEquals(403, approve(desk.approver, recused).statusCode());
        assertEquals(409, recuse(head, recused, order).statusCode());
    }

    @Test
    void whoHasDecidedIsNotRecused() {
        var cleared = desk.cleared(rows("A"));
        assertEquals(409, recuse(desk.reviewer, cleared, OWN).statusCode());
        approve(desk.approver, cleared).then().statusCode(200);
        assertEquals(409, recuse(head, read(head, cleared), OWN).statusCode());
    }
}
