package org.daylight.disclosure.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.kernel.time.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of matters that come with the program, those of a region, and what is no kind. */
class CoursesTest {
    private static final String KIND =
            """
            {"kind": "%s", "name": {"zh": "一", "en": "%s"}, "processPublic": false,
             "citation": {"title": {"zh": "法", "en": "law"}}, "stages": [%s]}""";
    private static final String STAGE =
            "{\"stage\": \"%s\", \"name\": {\"zh\": \"段\", \"en\": \"s\"}, \"basis\": {\"zh\": \"法\", \"en\": \"b\"}%s}";

    private static Courses bundled() {
        return new Courses(RuleFiles.bundled(), "CN-41");
    }

    private static List<String> stages(String kind) {
        return bundled().of(kind).orElseThrow().stages().stream()
                .map(CourseStage::stage)
                .toList();
    }

    /** A matter's stages are told by the same words as the rows of the family that publishes them. */
    @Test
    void landAndTenderHaveTheStagesOfTheirFamilies() {
        assertEquals(
                List.of("pre-announcement", "survey", "plan", "hearing", "approval", "announcement", "payment"),
                stages("land-expropriation"));
        assertEquals(
                Stream.of(org.daylight.disclosure.tender.EventType.values())
                        .map(type ->
                                type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .toList(),
                stages("tender-project"));
    }

    @Test
    void whichProcessesArePublic() {
        assertEquals(
                List.of(
                        "land-expropriation true",
                        "tender-project true",
                        "subsidy-programme false",
                        "village-decision true",
                        "ad-hoc false"),
                bundled().all().stream()
                        .map(course -> course.kind() + " " + course.processPublic())
                        .toList());
    }

    private static Courses of(String cn, String zhejiang) {
        RuleFiles files = path -> Optional.ofNullable(
                        switch (path) {
                            case "matters/CN.json" -> cn;
                            case "matters/CN-33.json" -> zhejiang;
                            default -> null;
                        })
                .map(text -> ("{\"kinds\": [" + text + "]}").getBytes(StandardCharsets.UTF_8));
        return new Courses(files, "CN-33");
    }

    @Test
    void aRegionsKindComesBeforeTheCountrys() {
        var stage = STAGE.formatted("a", "");
        var courses = of(
                KIND.formatted("one", "CN", stage) + "," + KIND.formatted("two", "CN", stage),
                KIND.formatted("two", "ZJ", stage));
        assertEquals(
                List.of("two ZJ", "one CN"),
                courses.all().stream()
                        .map(course -> course.kind() + " " + course.name().en())
                        .toList());
        assertEquals(Optional.empty(), courses.of("three"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    One | a  |                        | not a course: One
                    one | A  |                        | not a course: A
                    one | a  | , "after": ["b"]       | a comes after what is no earlier stage
                    one | a  | , "after": ["a"]       | a comes after what is no earlier stage
                    one | a  | , "afterwards": []     | afterwards
                    """)
    void whatIsNoKindStopsTheProgram(String kind, String stage, String more, String words) {
        var text = KIND.formatted(kind, "CN", STAGE.formatted(stage, more == null ? "" : more));
        var failure = assertThrows(RuleFiles.Unusable.class, () -> of(text, null));
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
    }

    @Test
    void aKindHasStagesAndEachOnce() {
        assertThrows(RuleFiles.Unusable.class, () -> of(KIND.formatted("one", "CN", ""), null));
        var twice = STAGE.formatted("a", "") + "," + STAGE.formatted("a", "");
        assertThrows(RuleFiles.Unusable.class, () -> of(KIND.formatted("one", "CN", twice), null));
    }
}
