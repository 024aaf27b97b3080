package org.daylight.operation.rest;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** What one request is called in every line of every log, along the way from the client on: 128 bits, in hexadecimal. */
final class RequestId {
    static final String HEADER = "X-Request-Id";

    /** As proxies make them. Nothing else, since a freer form could be somebody's name or number. */
    private static final Pattern WELL_FORMED =
            Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private RequestId() {}

    /** The one that came with the request, or a new one. */
    static String of(String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : made();
    }

    private static String made() {
        // To be found again, not to be secret.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return hex(random.nextLong()) + hex(random.nextLong());
    }

    private static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
