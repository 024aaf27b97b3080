package org.daylight.review;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.identity.Office;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Roles;

/** What people do with a case, as HTTP requests; none fails by itself. */
final class CaseStory {
    private static final String STAFF = "/api/v1/staff";

    private CaseStory() {}

    /** Somebody who holds the role for the body. */
    static String holding(Office office, String subject, Role role) {
        office.give(subject, role);
        return TestIssuer.token(subject, role.code());
    }

    static Response clear(String token, Response review) {
        return send(token, review, "clearance", "{\"verdict\": \"不涉密\"}");
    }

    static Response approve(String token, Response review) {
        return Api.as(token)
                .header("If-Match", review.header("ETag"))
                .post(STAFF + "/reviews/" + review.path("review") + "/approval");
    }

    static Response take(String token, Response review) {
        return Api.as(token)
                .header("If-Match", review.header("ETag"))
                .post(STAFF + "/reviews/" + review.path("review") + "/taking");
    }

    static Response recuse(String token, Response review, String document) {
        return send(token, review, "recusals", document);
    }

    static Response send(String token, Response review, String step, String document) {
        return Api.as(token)
                .header("If-Match", review.header("ETag"))
                .contentType("application/json")
                .body(document)
                .post(STAFF + "/reviews/" + review.path("review") + "/" + step);
    }

    static Response read(String token, Response review) {
        return Api.as(token).get(STAFF + "/reviews/" + review.path("review"));
    }

    static ValidatableResponse edition(String token, Response review) {
        return Api.as(token).get(STAFF + "/editions/" + review.path("subject")).then();
    }

    static Response name(String token, Office office, Role role, String members) {
        return Api.as(token)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"role\": \"%s\", \"body\": \"%s\", \"reason\": \"leave\", %s}"
                        .formatted(role.code(), office.code, members))
                .post(STAFF + "/substitutions");
    }

    static Response end(String token, Response substitution) {
        return Api.as(token).post(STAFF + "/substitutions/" + substitution.path("substitution") + "/end");
    }

    /** Who did what in whose place, to the case and its edition. */
    static List<String> deeds(Response review, String... actions) {
        return Roles.asSuperuser(
                "select actor || ' ' || action || coalesce(' for ' || acting_for, '') from audit_event"
                        + " where subject_id in (?::uuid, ?::uuid) and action = any (?) order by id",
                review.path("review"),
                review.path("subject"),
                actions);
    }
}
