package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexNumberCheckTest {
    private static final String PATTERN = "daylight.publication.index-number-pattern";
    private static final String RULES = "daylight.publication.index-number-rules";

    @TempDir
    Path directory;

    @Test
    void nothingNeedsToBeSaid() {
        assertDoesNotThrow(() -> check(Map.of()));
    }

    @Test
    void otherFormsPass() throws IOException {
        var file = rules(
                """
                {"kinds": {"village": "村务/{body}/{number:6}", "public-service": "{body}.{number:3}"},
                 "bodies": {"411325NY": "NY-{year}-{number:4}"}}""");
        assertDoesNotThrow(() -> check(Map.of(PATTERN, "{family}/{body}/{year}-{number:5}", RULES, file)));
        var none = rules("{}");
        assertDoesNotThrow(() -> check(Map.of(RULES, none)));
    }

    @Test
    void aWrongFormIsRefusedInOneSentence() throws IOException {
        var words =
                "%s is no pattern of index numbers: {body}, {year} and {family} with signs between them, at the end a"
                        + " sign that is no digit and {number:5}, such as {body}/{year}-{number:5}.";
        assertEquals(words.formatted("{body}{number:5}"), refusal(Map.of(PATTERN, "{body}{number:5}")));
        var file = rules("{\"bodies\": {\"411325NY\": \"{body}\"}}");
        assertEquals(words.formatted("{body}"), refusal(Map.of(RULES, file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kinds\": {\"hamlet\": \"{body}-{number:5}\"}}|the kinds are county, department, township, village, public-service, enterprise",
                "null|it is empty",
                "{\"body\": {}}|Unrecognized field \"body\"",
                "[]|Cannot deserialize",
                "{|not valid JSON",
            })
    void aFileThatCannotBeUsedIsNamed(String text, String why) throws IOException {
        var file = rules(text);
        var words = refusal(Map.of(RULES, file));
        var start = "DAYLIGHT_PUBLICATION_INDEX_NUMBER_RULES names " + file + ", which cannot be used (" + why;
        assertEquals(start, words.substring(0, Math.min(start.length(), words.length())));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertEquals(
                "DAYLIGHT_PUBLICATION_INDEX_NUMBER_RULES names /nowhere.json, which cannot be used (no such file).",
                refusal(Map.of(RULES, "/nowhere.json")));
    }

    private String rules(String text) throws IOException {
        return Files.writeString(directory.resolve("rules.json"), text).toString();
    }

    private static String refusal(Map<String, String> settings) {
        return assertThrows(StartupRefusal.class, () -> check(settings)).words().en();
    }

    private static void check(Map<String, String> settings) {
        new IndexNumberCheck()
                .check(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }
}
