package org.daylight.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prose has something to see, and its length is counted as the contract counts. */
class ProseTest {
    private static jakarta.validation.ValidatorFactory factory;
    private static Validator validator;

    record Note(@Prose(max = 3) String text) {}

    @BeforeAll
    static void open() {
        factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator())
                .buildValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @ParameterizedTest
    @CsvSource({
        "true, a",
        "true, 公开了",
        "true, 𠮷𠮷𠮷",
        "true, ' a '",
        "true, '\u0301'",
        "false, 公开了吗",
        "false, 𠮷𠮷𠮷𠮷",
        "false, ''",
        "false, ' '",
        "false, '\u3000\u00A0'",
        "false, '\t\n'",
        "false, '\u200B\uFEFF'",
        "false, '\u2028'",
        "true,"
    })
    void hasSomethingToSee(boolean fine, String text) {
        assertEquals(fine, validator.validate(new Note(text)).isEmpty());
    }
}
