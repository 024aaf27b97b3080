package org.daylight.kernel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daylight.kernel.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of saying something almost right is refused, with its place. */
class StrictJsonTest {
    enum Kind {
        VILLAGE,
        COUNTY
    }

    record Line(String name, BigDecimal amount, Integer count) {}

    record Draft(
            String title,
            int year,
            Long number,
            boolean urgent,
            Kind kind,
            LocalDate signed,
            Instant at,
            UUID body,
            BigDecimal total,
            List<Line> rows,
            Map<String, String> labels) {}

    private final ObjectMapper mapper = StrictJson.mapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`year`:1,`urgent`:true,`titel`:`x`}|/titel|there is no such member",
                "{`year`:1,`urgent`:true,`year`:2}|/year|this member appears twice",
                "{`year`:1,`urgent`:true} {}||there is more after the JSON value",
                "{`year`:`1`,`urgent`:true}|/year|must be a whole number within its range",
                "{`year`:1.5,`urgent`:true}|/year|must be a whole number within its range",
                "{`year`:1.0,`urgent`:true}|/year|must be a whole number within its range",
                "{`year`:3000000000,`urgent`:true}|/year|must be a whole number within its range",
                "{`year`:true,`urgent`:true}|/year|must be a whole number within its range",
                "{`year`:null,`urgent`:true}|/year|must not be null",
                "{`urgent`:true}|/year|must be a whole number within its range",
                "{`year`:1,`urgent`:1}|/urgent|must be true or false",
                "{`year`:1,`urgent`:`true`}|/urgent|must be true or false",
                "{`year`:1,`urgent`:true,`title`:1}|/title|must be a text",
                "{`year`:1,`urgent`:true,`title`:1.5}|/title|must be a text",
                "{`year`:1,`urgent`:true,`title`:false}|/title|must be a text",
                "{`year`:1,`urgent`:true,`title`:[`x`]}|/title|must be a text",
                "{`year`:1,`urgent`:true,`number`:``}|/number|must be a whole number within its range",
                "{`year`:1,`urgent`:true,`kind`:`VILLAGE`}|/kind|must be one of: village, county",
                "{`year`:1,`urgent`:true,`kind`:0}|/kind|must be one of: village, county",
                "{`year`:1,`urgent`:true,`kind`:``}|/kind|must be one of: village, county",
                "{`year`:1,`urgent`:true,`signed`:20000}|/signed|must be a date such as 2026-11-22",
                "{`year`:1,`urgent`:true,`signed`:[2026,11,22]}|/signed|must be a date such as 2026-11-22",
                "{`year`:1,`urgent`:true,`signed`:``}|/signed|must be a date such as 2026-11-22",
                "{`year`:1,`urgent`:true,`signed`:`2026-02-30`}|/signed|must be a date such as 2026-11-22",
                "{`year`:1,`urgent`:true,`signed`:`0000-01-01`}|/signed|must be a date such as 2026-11-22",
                "{`year`:1,`urgent`:true,`at`:1700000000}|/at|must be an instant such as 2026-11-22T09:30:00+08:00",
                "{`year`:1,`urgent`:true,`at`:`1700000000`}|/at|must be an instant such as 2026-11-22T09:30:00+08:00",
                "{`year`:1,`urgent`:true,`at`:`2026-11-22T09:30:00`}|/at|must be an instant such as 2026-11-22T09:30:00+08:00",
                "{`year`:1,`urgent`:true,`body`:`AAAAAAAAAAAAAAAAAAAAAA==`}|/body|must be a UUID",
                "{`year`:1,`urgent`:true,`body`:``}|/body|must be a UUID",
                "{`year`:1,`urgent`:true,`total`:`8.9`}|/total|must be a number",
                "{`year`:1,`urgent`:true,`rows`:{}}|/rows|must be a list",
                "{`year`:1,`urgent`:true,`rows`:``}|/rows|must be a list",
                "{`year`:1,`urgent`:true,`rows`:[null]}|/rows/0|must not be null",
                "{`year`:1,`urgent`:true,`rows`:[{},{`amount`:[]}]}|/rows/1/amount|must be a number",
                "{`year`:1,`urgent`:true,`rows`:[{},`x`]}|/rows/1|must be an object",
                "{`year`:1,`urgent`:true,`rows`:[{},{`a/b~c`:[]}]}|/rows/1/a~1b~0c|there is no such member",
                "[]||must be an object",
                "true||must be an object",
            })
    void refusesWithThePlace(String json, String pointer, String detail) {
        assertEquals(pointer == null ? "" : pointer, fault(json).pointer());
        assertEquals(detail, fault(json).detail().en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`year`:1,|not valid JSON (line 1, column 11)",
                "{'year':1}|not valid JSON (line 1, column 2)",
                "{`year`:01}|not valid JSON (line 1, column 10)",
                "{`year`:NaN}|not valid JSON (line 1, column 12)",
                "{`year`:1,}|not valid JSON (line 1, column 11)",
                "/* */{`year`:1}|not valid JSON (line 1, column 1)",
            })
    void refusesWhatIsNotJson(String json, String detail) {
        assertEquals(detail, fault(json).detail().en());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\r", "\\ud83d", "\\ude02", "\\ufffe", "\\uffff", "\\ufdd0"})
    void refusesCharactersThatDoNotBelong(String escape) {
        Fault fault = fault("{`labels`:{`a`:`ok`,`b`:`x" + escape + "`}}");
        assertEquals("/labels/b", fault.pointer());
        assertEquals(
                2, fault.detail().en().indexOf("aracter U+"), fault.detail().en());
    }

    @Test
    void looksAtMemberNamesAndUntypedValuesToo() {
        assertEquals("/labels/a\u0001", fault("{`labels`:{`a\\u0001`:`x`}}").pointer());
        JsonProcessingException e =
                assertThrows(JsonProcessingException.class, () -> mapper.readTree("[{\"x\":[1,\"\\u0000\"]}]"));
        assertEquals("/0/x/1", JsonFaults.of(e).orElseThrow().faults().get(0).pointer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400000000",
                "1e2147483647",
                "1e99999999999999",
                "1E-400000000",
                "1234567890123456",
                "0.1234567890123456",
                "1e16",
                "9007199254740993",
                "123456789012345678901234567890123456789012345678901234567890123456"
            })
    void refusesAbsurdNumbersAtNoCost(String number) {
        assertTimeout(Duration.ofSeconds(5), () -> {
            Fault fault = fault("{`rows`:[{`amount`:" + number + "}]}");
            assertEquals("/rows/0/amount", fault.pointer());
        });
    }

    @Test
    void refusesDeepNestingAndLongText() {
        String deep = "[".repeat(100_000);
        assertThrows(UnfitJsonException.class, () -> mapper.readTree(deep));
        String text = "\"" + "x".repeat(StrictJson.MAX_TEXT + 1) + "\"";
        assertThrows(UnfitJsonException.class, () -> mapper.readTree(text));
        assertThrows(UnfitJsonException.class, () -> mapper.readTree("{\"" + "n".repeat(300) + "\":1}"));
    }

    @Test
    void countsTheMembersOfEachObject() throws JsonProcessingException {
        String full = members(StrictJson.MAX_MEMBERS);
        assertEquals(
                3, mapper.readTree("[" + full + "," + full + "," + full + "]").size());
        UnfitJsonException refused = assertThrows(
                UnfitJsonException.class,
                () -> mapper.readTree("[{\"a\":" + members(StrictJson.MAX_MEMBERS + 1) + "}]"));
        assertEquals("/0/a/m" + StrictJson.MAX_MEMBERS, refused.fault().pointer());
        String nested = full.replace("\"m7\":1", "\"m7\":" + full);
        assertEquals(StrictJson.MAX_MEMBERS, mapper.readTree(nested).size());
    }

    private static String members(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void acceptsDepth32() throws JsonProcessingException {
        JsonNode tree = mapper.readTree("[".repeat(32) + "]".repeat(32));
        assertEquals(1, tree.size());
        assertThrows(UnfitJsonException.class, () -> mapper.readTree("[".repeat(33) + "]".repeat(33)));
    }

    @Test
    void readsAndWritesOneSpelling() throws JsonProcessingException {
        Draft draft = mapper.readValue(
                quoted(
                        """
                {`title`:``,`year`:2026,`urgent`:false,`kind`:`county`,`signed`:`2026-02-28`,
                 `at`:`2026-11-22T09:30:00+08:00`,`body`:`0191E2C5-7B1A-7CC0-8A3B-0242AC120002`,
                 `total`:8.90,`rows`:[{`name`:`街\\t\\n😂`,`amount`:1E+2}]}"""),
                Draft.class);
        assertEquals(new BigDecimal("8.9"), draft.total());
        assertEquals(new BigDecimal("100"), draft.rows().get(0).amount());
        assertEquals(
                quoted("{`title`:``,`year`:2026,`urgent`:false,`kind`:`county`,`signed`:`2026-02-28`,"
                        + "`at`:`2026-11-22T01:30:00Z`,`body`:`0191e2c5-7b1a-7cc0-8a3b-0242ac120002`,"
                        + "`total`:8.9,`rows`:[{`name`:`街\\t\\n😂`,`amount`:100}]}"),
                mapper.writeValueAsString(draft));
    }

    @Test
    void keepsUnnormalisedText() throws JsonProcessingException {
        // U+FA19 is a CJK compatibility ideograph: NFC would turn it into U+795E.
        assertEquals("\uFA19", mapper.readTree("\"\uFA19\"").asText());
    }

    private Fault fault(String json) {
        JsonProcessingException e =
                assertThrows(JsonProcessingException.class, () -> mapper.readValue(quoted(json), Draft.class));
        return JsonFaults.of(e).orElseThrow().faults().get(0);
    }

    private static String quoted(String json) {
        return json.replace('`', '"');
    }
}
