package org.daylight.kernel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.daylight.kernel.rest.RawHttp.Answer;

/** Problem documents as English readers get them, whole. */
final class Expected {
    private static final String INVALID =
            "{\"type\":\"/problems/invalid-request\",\"title\":\"Invalid request\",\"status\":400,";

    private Expected() {}

    /** A bad request that has no place. */
    static String invalid(String detail) {
        return INVALID + "\"detail\":\"" + detail + "\"}";
    }

    /** A bad request with these errors (JSON objects). */
    static String places(String errors) {
        return INVALID
                + "\"detail\":\"A parameter, header or body does not follow the contract; errors names each place and reason.\","
                + "\"errors\":[" + errors + "]}";
    }

    static void assertProblem(int status, String body, Answer answer) {
        assertEquals(body, answer.text());
        assertEquals(status, answer.status());
        assertEquals("application/problem+json", answer.header("content-type"));
    }
}
