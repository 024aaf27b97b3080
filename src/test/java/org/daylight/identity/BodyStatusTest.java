package org.daylight.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyStatusTest {

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, ACTIVE, true",
        "ACTIVE, MERGED, true",
        "ACTIVE, ABOLISHED, true",
        "MERGED, ACTIVE, false",
        "MERGED, MERGED, false",
        "MERGED, ABOLISHED, false",
        "ABOLISHED, ACTIVE, false",
        "ABOLISHED, MERGED, false",
        "ABOLISHED, ABOLISHED, false"
    })
    void fromEachToEach(BodyStatus from, BodyStatus to, boolean follows) {
        assertEquals(3, BodyStatus.values().length);
        assertEquals(follows, from.successors().contains(to));
    }

    @ParameterizedTest
    @CsvSource({
        "RENAMED, ACTIVE, body-renamed",
        "MOVED, ACTIVE, body-moved",
        "MERGED, MERGED, body-merged",
        "ABOLISHED, ABOLISHED, body-abolished"
    })
    void anActLeadsTo(BodyChange.Act act, BodyStatus to, String code) {
        assertEquals(4, BodyChange.Act.values().length);
        assertEquals(to, act.to);
        assertEquals(code, act.code());
    }
}
