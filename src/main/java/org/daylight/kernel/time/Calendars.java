package org.daylight.kernel.time;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The working calendars by region. {@code CN-45} is {@code calendar/CN-45/} laid over {@code calendar/CN/}; a region
 * without a folder has the calendar of the region it belongs to.
 */
public final class Calendars {
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[0-9A-Z]{1,12}){0,4}");

    private final RuleFiles files;
    private final Map<String, WorkingCalendar> loaded = new ConcurrentHashMap<>();

    public Calendars(RuleFiles files) {
        this.files = files;
    }

    /** The calendars that come with the program. */
    public static Calendars bundled() {
        return new Calendars(RuleFiles.bundled());
    }

    /**
     * The calendar of a region that the configuration names.
     *
     * @throws IllegalArgumentException when neither the region nor what it belongs to has a calendar
     */
    public WorkingCalendar of(String region) {
        return find(region).orElseThrow(() -> new IllegalArgumentException("No working calendar for region " + region));
    }

    /** The calendar of a region, empty when neither it nor what it belongs to has one, or when it is no region code. */
    public Optional<WorkingCalendar> find(String region) {
        if (!REGION.matcher(region).matches()) {
            return Optional.empty();
        }
        WorkingCalendar known = loaded.get(region);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<WorkingCalendar> parent = parentOf(region).flatMap(this::find);
        CalendarLayers layers = new CalendarLayers(files);
        if (!layers.has(region)) {
            return parent;
        }
        WorkingCalendar calendar = layers.load(region);
        loaded.put(region, calendar);
        return Optional.of(calendar);
    }

    /** The region above: {@code CN} for {@code CN-41}; none for the country. */
    public static Optional<String> parentOf(String region) {
        int dash = region.lastIndexOf('-');
        return dash < 0 ? Optional.empty() : Optional.of(region.substring(0, dash));
    }
}
