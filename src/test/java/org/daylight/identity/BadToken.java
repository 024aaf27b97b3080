package org.daylight.identity;

import java.util.List;

/**
 * Credentials that must open nothing, of somebody who might do everything if they were good.
 *
 * @param kind what is bad about it
 * @param name which way of being so
 * @param headers whole header lines
 * @param query to be added to the address, encoded; empty for none
 */
public record BadToken(Kind kind, String name, List<String> headers, String query) {

    /** What may be bad about a token. */
    public enum Kind {
        NO_SIGNATURE,
        CONFUSED_ALGORITHM,
        OTHER_ALGORITHM,
        WRONG_ISSUER,
        WRONG_REALM,
        WRONG_AUDIENCE,
        WRONG_TYPE,
        WRONG_TIME,
        TAMPERED,
        UNKNOWN_KEY,
        NOBODY,
        GARBAGE,
        WRONG_PLACE
    }

    static BadToken of(Kind kind, String name, String token) {
        return new BadToken(kind, name, List.of("Authorization: Bearer " + token), "");
    }

    /** Sent in another way than RFC 6750 §2.1 says. */
    static BadToken sent(String name, String... headers) {
        return new BadToken(Kind.WRONG_PLACE, name, List.of(headers), "");
    }

    @Override
    public String toString() {
        return kind + ", " + name;
    }
}
