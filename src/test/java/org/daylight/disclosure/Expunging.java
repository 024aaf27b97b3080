package org.daylight.disclosure;

import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.UUID;
import org.daylight.contract.Api;
import org.daylight.identity.Role;

/** The two steps of an expunction as HTTP requests. Each fails unless it succeeds. */
public final class Expunging {
    /** A court's order that repeats nothing of any content. */
    public static final String ORDER =
            """
            {"ground": "court", "citation": "（2026）豫1325行初8号", "reason": "生效判决确认该公开侵害第三人合法权益"}""";

    private static final String STAFF = "/api/v1/staff";

    private Expunging() {}

    public static Response ordered(String approver, String disclosure) {
        return Api.as(approver)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(ORDER)
                .post(STAFF + "/disclosures/" + disclosure + "/expunction")
                .then()
                .statusCode(201)
                .header("Location", startsWith(STAFF + "/expunctions/"))
                .extract()
                .response();
    }

    public static Response approve(String head, Response order) {
        return Api.as(head)
                .header("If-Match", order.header("ETag"))
                .post(STAFF + "/expunctions/" + order.path("expunction") + "/approval");
    }

    /** Whoever supervises {@code desk}'s body. */
    public static String headAbove(Desk desk) {
        return desk.county.token(Role.DISCLOSURE_HEAD);
    }

    /** Expunged by its approver's order and the approval of the head above; the act's number. */
    public static long expunged(Desk desk, String disclosure) {
        return approve(headAbove(desk), ordered(desk.approver, disclosure))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("seq");
    }
}
