package org.daylight.kernel.time;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.kernel.text.Words;

/** The shapes of the files in a calendar folder. */
final class CalendarFiles {
    private CalendarFiles() {}

    /**
     * {@code calendar.json}. A region that stands on another leaves out whatever it does not change.
     *
     * @param noticeReachesBackDays how many days of the year before a year's notice may move
     * @param notice the title to cite, with {@code %d} for the year
     * @param holidays English names by the Chinese ones
     * @param files the years' files, in the order in which later ones correct earlier ones
     */
    record Region(
            Words name,
            Set<DayOfWeek> weekend,
            Integer noticeReachesBackDays,
            Words notice,
            Map<String, String> holidays,
            List<String> files) {
        Region {
            holidays = holidays == null ? Map.of() : Map.copyOf(holidays);
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    /** One year's holidays, in the form of holiday-cn (its {@code $schema} and {@code $id} say nothing to us). */
    @JsonIgnoreProperties({"$schema", "$id"})
    record Notice(
            @JsonProperty(required = true) int year,
            @JsonProperty(required = true) List<URI> papers,
            @JsonProperty(required = true) List<Listed> days) {}

    /** A day that a notice speaks of; its name is Chinese. */
    record Listed(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) LocalDate date,
            @JsonProperty(required = true) boolean isOffDay) {}
}
