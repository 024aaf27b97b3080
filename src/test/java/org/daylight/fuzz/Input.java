package org.daylight.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daylight.contract.Operation;

/**
 * One request as it goes over the wire, and which answers would do.
 *
 * @param what what is special about it, for the reader of a failure
 * @param target path and query, encoded
 * @param headers whole header lines, without Host and Content-Length
 * @param body null for none
 * @param allowed statuses, as hundreds (4) or exactly (428)
 * @param framed false when its headers say themselves where it ends: a connection of its own, and the server may end it
 */
record Input(
        Operation operation,
        String what,
        String method,
        String target,
        List<String> headers,
        byte[] body,
        Set<Integer> allowed,
        boolean framed) {
    static final Set<Integer> REFUSED = Set.of(4);
    static final Set<Integer> SURVIVED = Set.of(2, 3, 4);
    /** Whatever is answered to a request that follows the contract. */
    static final Set<Integer> ANSWERED = Set.of(2, 304, 403, 404, 409, 410, 412, 422, 428);

    boolean allows(int status) {
        return allowed.contains(status) || allowed.contains(status / 100);
    }

    Input called(String name) {
        return new Input(operation, name, method, target, headers, body, allowed, framed);
    }

    Input answering(Set<Integer> statuses) {
        return new Input(operation, what, method, target, headers, body, statuses, framed);
    }

    Input by(String other) {
        return new Input(operation, what, other, target, headers, body, allowed, framed);
    }

    Input to(String other) {
        return new Input(operation, what, method, other, headers, body, allowed, framed);
    }

    /** The same with one more query parameter, already encoded. */
    Input asking(String pair) {
        return to(target + (target.contains("?") ? "&" : "?") + pair);
    }

    Input sending(byte[] other) {
        return new Input(operation, what, method, target, headers, other, allowed, framed);
    }

    /** The same with this header instead of another of its name; without it when the value is null. */
    Input with(String name, String value) {
        List<String> lines = new ArrayList<>(headers);
        lines.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        if (value != null) {
            lines.add(name + ": " + value);
        }
        return new Input(operation, what, method, target, List.copyOf(lines), body, allowed, framed);
    }

    /** The same with these lines as well, which may contradict each other. */
    Input adding(String... lines) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(lines));
        return new Input(operation, what, method, target, List.copyOf(all), body, allowed, false);
    }
}
