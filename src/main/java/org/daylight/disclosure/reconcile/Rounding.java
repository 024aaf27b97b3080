package org.daylight.disclosure.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;

/**
 * How far figures may be off because they were rounded when they were printed: by half of the unit that they are stated
 * in. Figures stated to the fen are exact.
 *
 * @param unit in yuan, for example 100 for figures in 万元 with two places
 */
public record Rounding(BigDecimal unit) {
    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Of figures stated to {@code unit}; to the fen when null. */
    public static Rounding to(BigDecimal unit) {
        return new Rounding(Objects.requireNonNullElse(unit, FEN));
    }

    /** How far one figure may be from its exact value. */
    public BigDecimal ofOne() {
        return unit.compareTo(FEN) <= 0 ? BigDecimal.ZERO : unit.multiply(HALF);
    }

    /** How far a sum may be from the sum of {@code parts} figures, each of them rounded. */
    public BigDecimal ofSum(int parts) {
        return ofOne().multiply(BigDecimal.valueOf(parts + 1L));
    }

    /** Rows whose {@code member} is finer than all are said to be: a rounding that is not there excuses nothing. */
    public <R> List<Fault> contradicted(String member, List<R> rows, Function<R, BigDecimal> amount) {
        return IntStream.range(0, rows.size())
                .filter(i -> !holds(amount.apply(rows.get(i))))
                .mapToObj(i -> finer("/rows/" + i + "/" + member))
                .toList();
    }

    /** Whether {@code figure}, if there is one, is as coarse as it is said to be. */
    public boolean holds(BigDecimal figure) {
        return figure == null || figure.remainder(unit).signum() == 0;
    }

    public Fault finer(String pointer) {
        return Fault.at(
                pointer,
                Words.of(
                        "比所称的单位（%s 元）更细",
                        "is finer than figures are said to be stated, to %s yuan", unit.toPlainString()));
    }

    /** Whether two figures differ by no more than {@code tolerance}. */
    public static boolean agree(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
