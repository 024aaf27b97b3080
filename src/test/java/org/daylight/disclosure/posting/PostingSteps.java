package org.daylight.disclosure.posting;

import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import org.daylight.contract.Api;

/** Postings as HTTP requests, for tests that tell a story. */
public final class PostingSteps {
    public static final String AT_THE_BOARD =
            "{\"edition\": 1, \"channel\": \"notice-board\", \"place\": \"村委会门口\", \"postedOn\": \"2026-06-30\"}";

    private static final String STAFF = "/api/v1/staff";

    private PostingSteps() {}

    public static Response recorded(String editor, String disclosure) {
        return record(editor, disclosure, AT_THE_BOARD)
                .then()
                .statusCode(201)
                .header("Location", startsWith(STAFF + "/postings/"))
                .extract()
                .response();
    }

    public static Response record(String editor, String disclosure, String document) {
        return Api.as(editor)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(document)
                .post(STAFF + "/disclosures/" + disclosure + "/postings");
    }

    public static Response correct(String editor, Response posting, String reason, String document) {
        return send(
                editor, posting, "corrections", "{\"reason\": \"%s\", \"posting\": %s}".formatted(reason, document));
    }

    public static Response strike(String editor, Response posting, String reason) {
        return send(editor, posting, "strike", "{\"reason\": \"%s\"}".formatted(reason));
    }

    private static Response send(String editor, Response posting, String verb, String document) {
        return Api.as(editor)
                .header("If-Match", posting.header("ETag"))
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(document)
                .post(STAFF + "/postings/" + posting.path("posting") + "/" + verb);
    }
}
