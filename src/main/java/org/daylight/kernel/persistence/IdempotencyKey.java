package org.daylight.kernel.persistence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/**
 * A client's name for one attempt to do something once.
 *
 * @param value 8 to 64 letters, digits and {@code . _ ~ -}; a UUID is a good one
 */
public record IdempotencyKey(String value) {
    // With or without the quotes that the draft (draft-ietf-httpapi-idempotency-key-header) asks for.
    private static final Pattern FORM = Pattern.compile("(\"?)([A-Za-z0-9._~-]{8,64})\\1");

    /**
     * The key in the header {@code Idempotency-Key}, if there is one.
     *
     * @throws Refusal 400 if it is malformed
     */
    public static Optional<IdempotencyKey> of(String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) {
            throw Refusal.parameter(
                    "Idempotency-Key",
                    Words.of("应为 8 至 64 个字母、数字或 . _ ~ -", "must be 8 to 64 letters, digits and . _ ~ -"));
        }
        return Optional.of(new IdempotencyKey(matcher.group(2)));
    }
}
