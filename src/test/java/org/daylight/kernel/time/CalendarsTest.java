package org.daylight.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);

    /** A region that has Monday 2026-03-30 off and works on Sunday 5 April, which is 清明节 elsewhere. */
    private static final Map<String, String> OWN_FEAST = Map.of(
            "calendar/CN-99/calendar.json",
            """
            {"notice": {"zh": "本地%d年假日", "en": "local feasts of %d"}, "holidays": {"三月三": "Sanyuesan"},
             "files": ["2026.json", "2027.json"]}""",
            "calendar/CN-99/2026.json",
            """
            {"year": 2026, "papers": ["https://example.org/feasts"], "days": [
             {"name": "三月三", "date": "2026-03-30", "isOffDay": true},
             {"name": "三月三", "date": "2026-04-05", "isOffDay": false}]}""",
            "calendar/CN-99/2027.json",
            """
            {"year": 2027, "papers": [], "days": []}""");

    @Test
    void aRegionIsLaidOverWhatItBelongsTo() {
        Calendars calendars = new Calendars(files(OWN_FEAST).over(RuleFiles.bundled()));
        WorkingCalendar own = calendars.of("CN-99");
        assertEquals("Sanyuesan", own.day(MONDAY).reason().en());
        assertEquals("三月三调休上班", own.day(LocalDate.of(2026, 4, 5)).reason().zh());
        assertEquals(
                "Spring Festival", own.day(LocalDate.of(2026, 2, 17)).reason().en());
        assertEquals(
                List.of("国务院办公厅2026年节假日安排文件", "本地2026年假日"),
                own.citations(2026).stream().map(cited -> cited.title().zh()).toList());
        assertFalse(own.isSettled(LocalDate.of(2027, 1, 1)), "only the country's notice settles a year");
        assertTrue(calendars.of("CN").isWorkingDay(MONDAY), "the country's calendar stays as it was");
        assertNotEquals(calendars.of("CN").version(), own.version());
    }

    @ParameterizedTest
    @CsvSource({"CN, CN", "CN-41, CN", "CN-41-1325, CN", "CN-99, CN-99", "CN-99-1, CN-99"})
    void aRegionWithoutAFolderHasTheCalendarOfWhatItBelongsTo(String region, String answering) {
        Calendars calendars = new Calendars(files(OWN_FEAST).over(RuleFiles.bundled()));
        assertEquals(answering, calendars.of(region).region());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "US", "cn", "CN-", "CN/../CN", "../CN", "CN-99/2026.json"})
    void noCalendarForWhatIsNoRegionOfOurs(String region) {
        assertEquals(Optional.empty(), Calendars.bundled().find(region));
        assertThrows(IllegalArgumentException.class, () -> Calendars.bundled().of(region));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calendar/CN-99/2026.json     | {\"year\": 2026, \"papers\": []}",
                "calendar/CN-99/2026.json     | {\"year\": 2026, \"papers\": [], \"dayz\": []}",
                "calendar/CN-99/2026.json     | not json",
                "calendar/CN-99/calendar.json | {\"files\": [\"2031.json\"]}",
                "calendar/CN-99/calendar.json | {\"weekend\": [\"SONNTAG\"]}",
                "calendar/CN-99/calendar.json | {\"noticeReachesBackDays\": -1}",
            })
    void aFileThatCannotBeUsedIsNamed(String path, String content) {
        Map<String, String> broken = new HashMap<>(OWN_FEAST);
        broken.put(path, content);
        Calendars calendars = new Calendars(files(broken).over(RuleFiles.bundled()));
        RuleFiles.Unusable refusal = assertThrows(RuleFiles.Unusable.class, () -> calendars.of("CN-99"));
        assertTrue(refusal.getMessage().startsWith("Rule file calendar/CN-99/"), refusal.getMessage());
    }

    @Test
    void aFolderOfTheOperatorComesFirst(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file : OWN_FEAST.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        RuleFiles files = RuleFiles.in(folder).over(RuleFiles.bundled());
        assertFalse(new Calendars(files).of("CN-99").isWorkingDay(MONDAY));
    }

    @Test
    void citesTheNoticesOfAYear() {
        WorkingCalendar calendar = Calendars.bundled().of("CN");
        assertEquals(
                List.of(
                        URI.create("http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm"),
                        URI.create("http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm")),
                calendar.citations(2020).stream().map(Citation::url).toList());
        assertEquals(
                "State Council General Office: holiday arrangements for 2026",
                calendar.citations(2026).get(0).title().en());
        assertEquals(List.of(), calendar.citations(2027));
    }

    /** A file that is added and not named, a feast without English, a notice that reaches further back than we say. */
    @Test
    void theFilesThatComeWithTheProgramAreAllUsed() throws IOException, URISyntaxException {
        Path folder = Path.of(Calendars.class.getResource("/rules/calendar/CN").toURI());
        JsonNode manifest = json(folder.resolve("calendar.json"));
        List<String> named = Stream.of(new ObjectMapper().convertValue(manifest.get("files"), String[].class))
                .toList();
        try (Stream<Path> present = Files.list(folder)) {
            assertEquals(
                    named,
                    present.map(path -> path.getFileName().toString())
                            .filter(name -> name.matches("\\d{4}\\.json"))
                            .sorted()
                            .toList());
        }
        for (String file : named) {
            JsonNode notice = json(folder.resolve(file));
            LocalDate reach = LocalDate.of(notice.get("year").asInt(), 1, 1)
                    .minusDays(manifest.get("noticeReachesBackDays").asInt());
            notice.get("days").forEach(day -> {
                assertFalse(LocalDate.parse(day.get("date").asText()).isBefore(reach), day::toString);
                for (String feast : day.get("name").asText().split("、")) {
                    assertTrue(manifest.get("holidays").has(feast), feast);
                }
            });
        }
    }

    private static JsonNode json(Path path) {
        try {
            return new ObjectMapper().readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleFiles files(Map<String, String> texts) {
        return path -> Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
