package org.daylight.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{body}/{year}-{number:5}          | 411325NY/2026-00007         | 411325NY/2026",
                "{body}/{number:1}                 | 411325NY/7                  | 411325NY/",
                "{body}_{family}_{year}_{number:4} | 411325NY_subsidy_2026_0007  | 411325NY_subsidy_2026_",
                "村务{body}〔{year}〕第{number:3}     | 村务411325NY〔2026〕第007    | 村务411325NY〔2026〕第",
                "{year}-{body}-{number:9}          | 2026-411325NY-000000007     | 2026-411325NY",
                "公开-{number:6}                    | 公开-000007                 | 公开",
            })
    void writesNumbers(String pattern, String written, String name) {
        var series = IndexPattern.parse(pattern).series("411325NY", 2026, "subsidy");
        assertEquals(written, series.write(7));
        assertEquals(name, series.name());
    }

    @Test
    void aNumberMayOutgrowItsDigits() {
        assertEquals(
                "411325/2026-1000",
                IndexPattern.parse("{body}/{year}-{number:3}")
                        .series("411325", 2026, "land")
                        .write(1000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{number:5}",
                "{body}{number:5}",
                "{body}/{year}{number:5}",
                "{body}/2026{number:5}",
                "{body}{year}-{number:5}",
                "{body}/{year}",
                "{body}/{year}-{number}",
                "{body}/{year}-{number:0}",
                "{body}/{year}-{number:10}",
                "{number:5}-{body}/{year}",
                "{body}-{number:5}-{number:5}",
                "{month}-{number:5}",
                "{BODY}-{number:5}",
                "{body} {number:5}",
                "{body}\n-{number:5}",
                "{body}/{year}-{number:5} ",
                "{body-{number:5}",
                "<{body}>-{number:5}",
            })
    void refusesWhatCouldNotBeToldApart(String pattern) {
        assertEquals(
                pattern,
                assertThrows(IndexPattern.Unusable.class, () -> IndexPattern.parse(pattern))
                        .text());
    }

    @Test
    void refusesALongOne() {
        assertThrows(IndexPattern.Unusable.class, () -> IndexPattern.parse("长".repeat(90) + "-{number:5}"));
    }

    /** Whoever is counted apart never writes the same, however alike bodies, years and patterns are. */
    @Test
    void theSameIndexNumberIsTheSameNumberOfTheSameSeries() {
        var patterns = List.of(
                "{body}/{year}-{number:5}",
                "{body}/{year}-{number:1}",
                "{body}-{number:1}",
                "{body}-{number:3}",
                "{body}-{year}-{number:3}",
                "{year}-{body}-{number:2}",
                "A-{year}-{number:1}",
                "A{number:1}",
                "{family}-{number:1}",
                "{body}-{family}-{number:1}");
        var given = new HashMap<String, String>();
        int written = 0;
        for (var pattern : patterns) {
            for (var body : List.of("A", "A-1", "A-2026", "2026", "2026-A", "subsidy", "A-subsidy")) {
                var series = IndexPattern.parse(pattern).series(body, 2026, "subsidy");
                for (var number : List.of(1L, 11L, 111L, 2026L, 20261L)) {
                    written++;
                    var place = series.name() + " " + number;
                    assertEquals(place, given.computeIfAbsent(series.write(number), text -> place));
                }
            }
        }
        assertTrue(given.size() < written, "some patterns and bodies do meet, in one series");
    }
}
