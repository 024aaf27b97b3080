package org.daylight.kernel.page;

import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** How many items a reader wants on a page. */
public final class Limit {
    private Limit() {}

    /**
     * The parameter {@code limit} as a number from 1 to {@code max}; {@code usual} if it is absent.
     *
     * @throws Refusal 400 for anything else: a limit is not silently lowered
     */
    public static int parse(String limit, int usual, int max) {
        if (limit == null) {
            return usual;
        }
        int number = limit.matches("[1-9]\\d{0,5}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > max) {
            throw Refusal.parameter("limit", Words.of("应为 1 至 %d 的整数", "must be a whole number from 1 to %d", max));
        }
        return number;
    }
}
