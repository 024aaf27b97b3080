package org.daylight.disclosure.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Lines whose codes tell which is part of which: 2010301 of 20103, and that of 201. A line is part of the longest code
 * among the others that its own begins with; lines without a code are part of none.
 *
 * @param parts by position of the whole, the positions of its parts
 */
public record RollUp(Map<Integer, List<Integer>> parts) {

    /** What two lines must have in common, besides the code, for one to be part of the other. */
    public static Object kin(Object... members) {
        return Arrays.asList(members);
    }

    public static <R> RollUp of(List<R> rows, Function<R, String> code, Function<R, Object> kin) {
        Map<Object, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (code.apply(row) != null) {
                places.put(place(kin.apply(row), code.apply(row)), i);
            }
        }
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            var whole = whole(places, kin.apply(rows.get(i)), code.apply(rows.get(i)));
            if (whole.isPresent()) {
                parts.computeIfAbsent(whole.get(), none -> new ArrayList<>()).add(i);
            }
        }
        return new RollUp(parts);
    }

    private static Optional<Integer> whole(Map<Object, Integer> places, Object kin, String code) {
        for (int length = code == null ? 0 : code.length() - 1; length > 0; length--) {
            var whole = places.get(place(kin, code.substring(0, length)));
            if (whole != null) {
                return Optional.of(whole);
            }
        }
        return Optional.empty();
    }

    private static Object place(Object kin, String code) {
        return List.of(kin, code);
    }

    /** The sum of the parts of the line at {@code whole}. */
    public <R> BigDecimal sum(int whole, List<R> rows, Function<R, BigDecimal> amount) {
        return parts.get(whole).stream()
                .map(part -> amount.apply(rows.get(part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
