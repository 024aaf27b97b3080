package org.daylight.identity;

import io.restassured.response.Response;

/**
 * Somebody who calls an operation: one cell of the authorisation matrix.
 *
 * @param name for the report of a fault
 * @param role the one held, null when there is none
 * @param token null when there is none
 * @param promise what the contract says they get
 */
record Caller(String name, Role role, String token, Promise promise) {

    /** What may come of a call. */
    enum Promise {
        SUCCESS,
        /** The role is right and the body is not: the answer does not tell what is there. */
        OTHER_BODY,
        FORBIDDEN,
        NOT_SIGNED_IN
    }

    boolean succeeds() {
        return promise == Promise.SUCCESS;
    }

    /** Makes the attempt; empty when the answer is as promised, and otherwise what is wrong. */
    String fault(Attempt attempt) {
        Response answer = attempt.by(token);
        return isKept(attempt, answer)
                ? ""
                : name + ": promised " + promise + ", answered " + answer.statusCode() + " " + answer.asString();
    }

    private boolean isKept(Attempt attempt, Response answer) {
        return switch (promise) {
            case SUCCESS -> attempt.succeeded(answer);
            case OTHER_BODY -> attempt.keptFromOthers(answer);
            case FORBIDDEN -> answer.statusCode() == 403;
            case NOT_SIGNED_IN -> answer.statusCode() == 401 && challenge().equals(answer.header("WWW-Authenticate"));
        };
    }

    /** RFC 6750 §3: no error code for who brought no token. */
    private String challenge() {
        return token == null ? "Bearer" : "Bearer error=\"invalid_token\"";
    }
}
