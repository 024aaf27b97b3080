package org.daylight.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractCoverageTest {
    @Test
    void listsTheAnswersThatNoTestGot() {
        assertEquals(
                List.of("getSpecial 204", "getThing 410", "putThing 204"),
                ContractCoverage.notExercised(
                        ContractValidatorTest.proof(), Set.of("getThing 200", "getLines 200", "other 200")));
    }
}
