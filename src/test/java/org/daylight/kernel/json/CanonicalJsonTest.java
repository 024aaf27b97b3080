package org.daylight.kernel.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8785 with its own vectors, and what must never be hashed. */
class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void givesTheSchemesOwnTestData(String name) throws IOException {
        // A lenient reader: the vectors hold numbers and control characters that our API refuses.
        Object input = new ObjectMapper().readTree(file("input/" + name));
        assertEquals(new String(file("output/" + name), UTF_8), canonical(input));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rfc8785/numbers.csv")
    void writesTheNumbersOfAppendixB(String bits, String expected) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertEquals("[" + expected + "]", canonical(List.of(number)));
    }

    @Test
    void sortsMembersByUtf16CodeUnits() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("\uFB33", 1);
        members.put("\uD83D\uDE02", 2);
        members.put("街", 3);
        assertEquals("{\"街\":3,\"\uD83D\uDE02\":2,\"\uFB33\":1}", canonical(members));
    }

    @Test
    void writesOneFormForEqualValues() {
        record Payment(BigDecimal amount, String note, Instant paidAt, List<String> codes) {}
        Instant paidAt = Instant.parse("2026-11-22T01:30:00Z");
        String expected = "{\"amount\":8.9,\"codes\":[\"0042\"],\"paidAt\":\"2026-11-22T01:30:00Z\"}";
        assertEquals(expected, canonical(new Payment(new BigDecimal("8.90"), null, paidAt, List.of("0042"))));
        assertEquals(expected, canonical(new Payment(new BigDecimal("89E-1"), null, paidAt, List.of("0042"))));
        assertEquals("[9999999999999.99]", canonical(List.of(new BigDecimal("9999999999999.99"))));
        assertEquals("[1200]", canonical(List.of(new BigDecimal("1.2E+3"))));
    }

    @Test
    void refusesWhatWouldLoseItsValueUnseen() {
        refuses(List.of("\uD83D"));
        refuses(Map.of("\uDEAD", 1));
        refuses(List.of(Double.NaN));
        refuses(List.of(Double.POSITIVE_INFINITY));
        refuses(List.of(9007199254740993L));
        refuses(List.of(BigInteger.TEN.pow(400)));
        refuses(List.of(new BigDecimal("12345678901234567.89")));
        refuses("a bare text");
    }

    @Test
    void keepsExplicitNullsInLists() {
        List<Object> items = new ArrayList<>();
        items.add(null);
        assertEquals("[null]", canonical(items));
    }

    private static void refuses(Object value) {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(value));
    }

    private static String canonical(Object value) {
        return new String(CanonicalJson.bytes(value), UTF_8);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = CanonicalJsonTest.class.getResourceAsStream("/rfc8785/" + name + ".json")) {
            return in.readAllBytes();
        }
    }
}
