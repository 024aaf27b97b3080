package org.daylight.identity;

import static org.daylight.disclosure.Story.approveFor;
import static org.daylight.identity.Attempts.at;
import static org.daylight.identity.Attempts.cleared;
import static org.daylight.identity.Attempts.submitted;
import static org.daylight.identity.Attempts.unique;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.kernel.time.TestClock;

/** The part of {@link Attempts} about approval for an instant, substitutes, recusals and cases that are stuck. */
final class ChainAttempts {
    private static final String STAFF = "/api/v1/staff";
    private static final Instant SOON = TestClock.START.plus(Duration.ofDays(30));

    private ChainAttempts() {}

    static void addTo(Map<String, Attempts.Fixture> all) {
        substitutions(all);
        reviews(all);
    }

    private static void substitutions(Map<String, Attempts.Fixture> all) {
        all.put("listSubstitutions", (attempt, office, hand) -> attempt.asking("limit", "1000")
                .showing(named(office, Role.APPROVER)));
        all.put("nameSubstitute", (attempt, office, hand) -> attempt.namingTheBody()
                .sending(substitution(
                        office, hand == Role.DISCLOSURE_HEAD ? Role.APPROVER : hand, hand == Role.DISCLOSURE_HEAD)));
        all.put("getSubstitution", (attempt, office, hand) -> attempt.at("substitution", named(office, Role.APPROVER)));
        all.put(
                "endSubstitution",
                (attempt, office, hand) -> attempt.at(
                        "substitution", named(office, hand == Role.CONFIDENTIALITY_REVIEWER ? hand : Role.APPROVER)));
    }

    private static void reviews(Map<String, Attempts.Fixture> all) {
        all.put("approveReviewForInstant", (attempt, office, hand) -> at(attempt, cleared(office))
                .sending("{\"publishAt\": \"" + SOON + "\"}"));
        all.put("callBackReview", (attempt, office, hand) -> at(
                        attempt, approveFor(office.approver(), cleared(office), SOON))
                .sending("{\"reason\": \"数字有变\"}"));
        all.put("recuseFromReview", (attempt, office, hand) -> at(attempt, submitted(office))
                .sending(
                        hand == Role.DISCLOSURE_HEAD
                                ? "{\"ground\": \"own-interest\", \"subject\": \"%s\"}"
                                        .formatted(office.subject(Role.APPROVER))
                                : "{\"ground\": \"own-interest\"}"));
        all.put("takeReview", (attempt, office, hand) -> at(attempt, stuck(office, hand)));
        all.put("listStuckReviews", (attempt, office, hand) -> attempt.asking("limit", "1000")
                .showing(stuck(office, hand).path("review")));
    }

    /** By whoever is away themselves, or of somebody who is, by the head. */
    private static String substitution(Office office, Role role, boolean byHead) {
        var absent = "";
        if (byHead) {
            var person = unique("away");
            office.give(person, role);
            absent = "\"absent\": \"" + person + "\", ";
        }
        return "{%s\"substitute\": \"%s\", \"role\": \"%s\", \"body\": \"%s\", \"reason\": \"leave\", \"toDay\": \"2026-12-31\"}"
                .formatted(absent, unique("substitute"), role.code(), office.code);
    }

    private static String named(Office office, Role role) {
        return Api.as(office.token(Role.DISCLOSURE_HEAD))
                .contentType("application/json")
                .body(substitution(office, role, true))
                .post(STAFF + "/substitutions")
                .then()
                .statusCode(201)
                .extract()
                .path("substitution");
    }

    /** A case of a village that has nobody whose turn it could be. */
    private static Response stuck(Office office, Role hand) {
        var village = office.below(BodyKind.VILLAGE);
        return hand == Role.APPROVER ? cleared(village) : submitted(village);
    }
}
