package org.daylight.publication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.daylight.kernel.json.PlainNumber;
import org.daylight.kernel.text.Words;

/**
 * A figure that does not follow from those it is made of. No fault: real documents hold misprints, and with a stated
 * reason such a figure is published as it is, with a note.
 *
 * @param pointer into the edition's document: {@code /content/…} or {@code /rows/<n>/…}; one for each rule
 * @param stated what the document says, in its unit; at most six places
 * @param computed what follows from the rest of the document, rounded to six places and 15 digits
 */
public record Discrepancy(Rule rule, String pointer, BigDecimal stated, BigDecimal computed) {
    private static final int PLACES = 6;
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    /**
     * What must reconcile.
     *
     * @param name in kebab-case, part of what is published
     * @param words what the figure should be
     */
    public record Rule(String name, Words words) {
        public static Rule of(String name, String zh, String en) {
            return new Rule(name, Words.of(zh, en));
        }
    }

    public Discrepancy {
        stated = written(stated);
        computed = written(computed);
    }

    /** Stated less computed. */
    public BigDecimal difference() {
        return written(stated.subtract(computed));
    }

    private static BigDecimal written(BigDecimal exact) {
        return PlainNumber.plain(exact.setScale(Math.min(Math.max(exact.scale(), 0), PLACES), RoundingMode.HALF_EVEN)
                .round(DIGITS));
    }
}
