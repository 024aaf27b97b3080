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

class FoundingCheckTest {
    @TempDir
    Path directory;

    @Test
    void noFoundingPasses() {
        assertDoesNotThrow(() -> check(Map.of()));
    }

    @Test
    void realBodiesPass() throws IOException {
        String file = file("{\"demo\": false, \"bodies\": []}");
        assertDoesNotThrow(() -> found(file));
    }

    @Test
    void theSampleIsRefused() {
        assertEquals(
                "DAYLIGHT_IDENTITY_FOUNDING names classpath:sample/founding.json, sample data with made-up bodies and"
                        + " people: found a public portal with real ones.",
                refusal("classpath:sample/founding.json"));
    }

    @Test
    void madeUpPeopleOfAnotherFileAreRefused() throws IOException {
        String file = file("{\"bodies\": [], \"demo\": true}");
        assertEquals(
                "DAYLIGHT_IDENTITY_FOUNDING names " + file + ", sample data with made-up bodies and people",
                refusal(file).replaceFirst(":[^:]*$", ""));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        String absent = directory.resolve("absent.json").toString();
        assertEquals(
                "DAYLIGHT_IDENTITY_FOUNDING names %1$s, which cannot be read (%1$s).".formatted(absent),
                refusal(absent));
        assertEquals(
                "DAYLIGHT_IDENTITY_FOUNDING names classpath:absent, which cannot be read (classpath:absent).",
                refusal("classpath:absent"));
    }

    @Test
    void aFileThatIsNoJsonIsNamed() throws IOException {
        String file = file("bodies:\n- x");
        assertEquals(
                "DAYLIGHT_IDENTITY_FOUNDING names " + file + ", which cannot be read",
                refusal(file).replaceFirst(" \\(.*", ""));
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "founding", ".json"), text)
                .toString();
    }

    private static String refusal(String location) {
        return assertThrows(StartupRefusal.class, () -> found(location)).words().en();
    }

    private static void found(String location) {
        check(Map.of("daylight.identity.founding", location));
    }

    private static void check(Map<String, String> settings) {
        new FoundingCheck()
                .check(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }
}
