package org.daylight.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A request that should be refused, or at least survived.
 *
 * @param what what is bad about it, for the reader of a failure
 * @param target path and query as sent
 * @param headers whole header lines
 * @param body null for none
 * @param allowed the statuses that would do, as hundreds (4) or exactly (428)
 * @param place the pointer or parameter that the problem must name; null when none need be
 */
record Attempt(String what, String target, List<String> headers, byte[] body, Set<Integer> allowed, String place) {
    private static final Set<Integer> SURVIVED = Set.of(2, 3, 4);
    private static final Set<Integer> REFUSED = Set.of(4);

    static Attempt at(String target, List<String> headers, byte[] body) {
        return new Attempt("", target, List.copyOf(headers), body, REFUSED, null);
    }

    Attempt called(String name) {
        return new Attempt(name, target, headers, body, allowed, place);
    }

    Attempt to(String other) {
        return new Attempt(what, other, headers, body, allowed, place);
    }

    /** The same with one more query parameter, already encoded. */
    Attempt asking(String pair) {
        return to(target + (target.contains("?") ? "&" : "?") + pair);
    }

    /** The same with this header instead of another of its name; without it when the value is null. */
    Attempt with(String name, String value) {
        var lines = new ArrayList<>(headers);
        lines.removeIf(line -> line.startsWith(name + ":"));
        if (value != null) {
            lines.add(name + ": " + value);
        }
        return new Attempt(what, target, List.copyOf(lines), body, allowed, place);
    }

    Attempt with(byte[] other) {
        return new Attempt(what, target, headers, other, allowed, place);
    }

    Attempt with(String other) {
        return with(other.getBytes(StandardCharsets.UTF_8));
    }

    /** It must be refused with 400 or 422 and this place among the errors. */
    Attempt naming(String where) {
        return new Attempt(what, target, headers, body, Set.of(400, 422), where);
    }

    Attempt answering(Integer... statuses) {
        return new Attempt(what, target, headers, body, Set.of(statuses), null);
    }

    /** It may also be fine. */
    Attempt survived() {
        return new Attempt(what, target, headers, body, SURVIVED, null);
    }

    boolean allows(int status) {
        return allowed.contains(status) || allowed.contains(status / 100);
    }
}
