package org.daylight.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Holds the sources against the rules that only they can tell, and each of these rules against text that breaks it. */
class SourceRulesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Path BUILD = Path.of("src/build/java");

    /** Text that breaks rules on purpose. */
    private static final String THIS = SourceRulesTest.class.getSimpleName() + ".java";

    @Test
    void nobodyCatchesEverything() {
        assertEquals(Map.of(), complaints(SourceRules::broadCatches, MAIN, TEST, BUILD));
        assertEquals(
                List.of("catch (Exception e)", "catch (IOException | RuntimeException e)", "catch (final Throwable e)"),
                SourceRules.broadCatches(
                        "catch (Exception e) catch (IOException | RuntimeException e) catch (final Throwable e) {"
                                + " catch (UncheckedIOException e) catch (SQLException e)"));
    }

    @Test
    void nothingIsLeftOver() {
        assertEquals(Map.of(), complaints(SourceRules::leftOvers, MAIN, TEST, BUILD));
        assertEquals(
                List.of("TODO", "@Disabled", "Thread.sleep("),
                SourceRules.leftOvers("// TODO later\n@Disabled Thread.sleep(5); todoList"));
    }

    @Test
    void noFileIsLongerThanAReaderBears() {
        assertEquals(Map.of(), complaints(SourceRules::length, MAIN, TEST, BUILD));
        assertEquals(List.of(), SourceRules.length("a\n".repeat(SourceRules.MOST_LINES)));
        assertEquals(List.of("301 lines"), SourceRules.length("a\n".repeat(SourceRules.MOST_LINES + 1)));
    }

    @Test
    void everySentenceIsInBothLanguages() {
        assertEquals(Map.of(), complaints(SourceRules::languages, MAIN));
        assertTrue(sentences() > 100, "the rule has lost sight of the sentences: " + sentences());
        assertEquals(
                List.of("Words.of(\"no\", \"no\"", "Words.of(\n  \"不\", \"no (不)\""),
                SourceRules.languages(
                        "Words.of(\"no\", \"no\") Words.of(\n  \"不\", \"no (不)\") Words.of(\"不\", \"no\")"));
    }

    private static long sentences() {
        return sources(MAIN).values().stream()
                .mapToLong(source -> source.split("Words\\.of\\(\\s*\"", -1).length - 1)
                .sum();
    }

    @Test
    void everyKeyOfTheConfigurationIsExplained() {
        assertEquals(Map.of(), complaints(SourceRules::unexplainedKeys, MAIN));
        assertEquals(
                List.of("second"),
                SourceRules.unexplainedKeys(
                        """
                        @ConfigMapping(prefix = "a")
                        interface A {

                            /** Said. */
                            @WithDefault("1")
                            int first();

                            @WithDefault("1")
                            Optional<String> second();
                        }
                        """));
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertEquals(Map.of(), complaints(SourceRules::unexplainedTypes, MAIN));
        assertEquals(
                List.of("Silent"),
                SourceRules.unexplainedTypes(
                        """
                        /** Said. */
                        @Path("a")
                        @RolesAllowed({"a", "b"})
                        public final class Said {}

                        @Entity(name = "silent")
                        public class Silent {}
                        """));
    }

    private static Map<String, List<String>> complaints(Function<String, List<String>> rule, Path... roots) {
        Map<String, List<String>> complaints = new TreeMap<>();
        for (Path root : roots) {
            sources(root).forEach((path, source) -> {
                var found = path.endsWith(THIS) || path.endsWith("SourceRules.java")
                        ? List.<String>of()
                        : rule.apply(source);
                if (!found.isEmpty()) {
                    complaints.put(path.toString(), found);
                }
            });
        }
        return complaints;
    }

    private static Map<Path, String> sources(Path root) {
        Map<Path, String> sources = new TreeMap<>();
        try (var files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertTrue(sources.size() > 1, root + " has no sources");
        return sources;
    }
}
