package org.daylight.disclosure.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;

/** Amounts that are added up are in one currency. */
public final class OneCurrency {
    private OneCurrency() {}

    /** Rows in another currency than the first; those without money have none. */
    public static <R> List<Fault> contradicted(List<R> rows, Function<R, String> currency) {
        var first = rows.stream().map(currency).filter(Objects::nonNull).findFirst();
        return IntStream.range(0, rows.size())
                .filter(i -> currency.apply(rows.get(i)) != null)
                .filter(i -> !currency.apply(rows.get(i)).equals(first.orElseThrow()))
                .mapToObj(i -> Fault.at(
                        "/rows/" + i + "/currency",
                        Words.of("须与其他行币种相同（%s）", "must be that of the other rows (%s)", first.orElseThrow())))
                .toList();
    }
}
