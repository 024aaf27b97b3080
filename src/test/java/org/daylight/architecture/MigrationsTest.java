package org.daylight.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Migrations tell by their names when and what; a released one stays as it is. */
class MigrationsTest {
    private static final Path DIRECTORY = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("(?:V(\\d{12})|R)__[a-z][a-z0-9]*(?:_[a-z0-9]+)*\\.sql");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);

    @Test
    void eachNameTellsWhenAndWhat() throws IOException {
        var names = List.copyOf(migrations().keySet());
        assertEquals(
                List.of(), names.stream().filter(name -> !isNamedWell(name)).toList());
        assertEquals(
                names.size(),
                names.stream()
                        .map(name -> name.startsWith("V") ? name.substring(0, 13) : name)
                        .distinct()
                        .count(),
                "two migrations of the same minute");
        assertTrue(isNamedWell("V202611230130__disclosures_and_reviews.sql"));
        assertTrue(isNamedWell("R__public_rows.sql"));
        for (var wrong : List.of("V1__init.sql", "V202613010000__thirteenth_month.sql", "V202611230130__Camel.sql")) {
            assertFalse(isNamedWell(wrong), wrong);
        }
    }

    /** The list is made at a release: {@code sha256sum V*.sql}. Until the first one it is empty. */
    @Test
    void aReleasedMigrationIsNeverEdited() throws IOException {
        var released = released();
        assertEquals(Map.of(), changed(released, migrations()));
        var version =
                Files.readString(Path.of("pom.xml")).split("<version>", 2)[1].split("</version>", 2)[0];
        assertEquals(version.equals("0.1.0-SNAPSHOT"), released.isEmpty(), "version " + version);
        assertEquals(
                Map.of("edited", "one", "gone", "two"),
                changed(Map.of("same", "zero", "edited", "one", "gone", "two"), Map.of("same", "zero", "edited", "1")));
    }

    private static boolean isNamedWell(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        try {
            return matcher.group(1) == null || LocalDateTime.parse(matcher.group(1), MINUTE) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** What is not there any more as it was released. */
    private static Map<String, String> changed(Map<String, String> released, Map<String, String> present) {
        return released.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(present.get(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> released() throws IOException {
        try (var list = MigrationsTest.class.getResourceAsStream("/migration/released.sha256")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\s+", 2))
                    .collect(Collectors.toMap(pair -> pair[1], pair -> pair[0]));
        }
    }

    /** SHA-256 by file name. */
    private static Map<String, String> migrations() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (var files = Files.list(DIRECTORY)) {
            for (Path file : files.toList()) {
                digests.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
            }
        }
        assertTrue(digests.size() >= 6, "the migrations are not where they were");
        return digests;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
