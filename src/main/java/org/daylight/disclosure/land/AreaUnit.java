package org.daylight.disclosure.land;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What land is measured in. One mu 亩 is 2000/3 m², so all of them are whole numbers of thirds of a square metre. */
public enum AreaUnit {
    MU(2_000),
    HECTARE(30_000),
    SQUARE_METRE(3);

    private static final int PLACES = 6;

    private final BigDecimal thirds;

    AreaUnit(long thirds) {
        this.thirds = BigDecimal.valueOf(thirds);
    }

    /** An area in this unit as thirds of a square metre, exactly. */
    public BigDecimal thirds(BigDecimal area) {
        return area.multiply(thirds);
    }

    /** So many thirds of a square metre in this unit, to six places. */
    public BigDecimal of(BigDecimal exact) {
        return exact.divide(thirds, PLACES, RoundingMode.HALF_EVEN);
    }

    /** Half of the last place that an area in this unit can state, as thirds of a square metre. */
    public BigDecimal halfOfTheLastPlace() {
        return thirds.multiply(BigDecimal.valueOf(5, PLACES + 1));
    }
}
