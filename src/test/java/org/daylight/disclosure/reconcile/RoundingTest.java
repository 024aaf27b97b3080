package org.daylight.disclosure.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much rounding excuses, and what it does not. */
class RoundingTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 0.00, 0.00", "0.01, 0, 0", "0.1, 0.05, 0.20", "1, 0.5, 2", "100, 50, 200", "10000, 5000, 20000"
            })
    void excusesHalfOfTheUnitForEachFigure(BigDecimal unit, BigDecimal one, BigDecimal sumOfThree) {
        assertEquals(0, one.compareTo(Rounding.to(unit).ofOne()));
        assertEquals(0, sumOfThree.compareTo(Rounding.to(unit).ofSum(3)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 1.23, true",
                "-, -1.23, true",
                "100, 4347200, true",
                "100, 4347250, false",
                "100, -, true",
                "100, 0, true",
                "0.1, 0.25, false",
                "0.3, 0.9, true"
            })
    void isHeldByFiguresAsCoarse(BigDecimal unit, BigDecimal figure, boolean holds) {
        assertEquals(holds, Rounding.to(unit).holds(figure));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, 0, true",
        "10, 10.01, 0, false",
        "10, 10.01, 0.01, true",
        "10.01, 10, 0.01, true",
        "10, 10.02, 0.01, false"
    })
    void agreesWithinTheToleranceAndAtItsEdge(BigDecimal one, BigDecimal other, BigDecimal tolerance, boolean agree) {
        assertEquals(agree, Rounding.agree(one, other, tolerance));
    }
}
