package org.daylight.kernel.time;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daylight.kernel.text.Words;

/** Lays the folders of a region over each other, the country's first, and makes one calendar of them. */
final class CalendarLayers {
    private final RuleFiles files;
    private final MessageDigest digest = sha256();
    private final Map<LocalDate, CalendarDay> listed = new HashMap<>();
    private final TreeMap<Integer, List<Citation>> notices = new TreeMap<>();
    private final Map<String, String> english = new HashMap<>();
    private Set<DayOfWeek> weekend = Set.of();
    private Words citationTitle;
    private int reachesBackDays;

    CalendarLayers(RuleFiles files) {
        this.files = files;
    }

    boolean has(String region) {
        return files.read(manifest(region)).isPresent();
    }

    WorkingCalendar load(String region) {
        lay(region);
        String version =
                "%s/%d/%s".formatted(region, notices.lastKey(), HexFormat.of().formatHex(digest.digest(), 0, 4));
        return new WorkingCalendar(region, version, weekend, reachesBackDays, Map.copyOf(listed), notices);
    }

    private void lay(String region) {
        boolean country = Calendars.parentOf(region).isEmpty();
        Calendars.parentOf(region).ifPresent(this::lay);
        files.read(manifest(region), CalendarFiles.Region.class).ifPresent(manifest -> {
            take(region, manifest);
            manifest.files().forEach(file -> layNotice(folder(region) + file, country));
        });
        if (notices.isEmpty()) {
            throw new RuleFiles.Unusable(manifest(region), "the country's calendar lists no files");
        }
    }

    private void take(String region, CalendarFiles.Region manifest) {
        weekend = manifest.weekend() == null ? weekend : EnumSet.copyOf(manifest.weekend());
        citationTitle = manifest.notice() == null ? citationTitle : manifest.notice();
        reachesBackDays = manifest.noticeReachesBackDays() == null ? reachesBackDays : manifest.noticeReachesBackDays();
        english.putAll(manifest.holidays());
        digest.update(files.read(manifest(region)).orElseThrow());
        if (weekend.size() == DayOfWeek.values().length || citationTitle == null || reachesBackDays < 0) {
            throw new RuleFiles.Unusable(
                    manifest(region), "a week needs a working day, a notice its title, and its reach is not negative");
        }
    }

    private void layNotice(String path, boolean country) {
        CalendarFiles.Notice notice = files.read(path, CalendarFiles.Notice.class)
                .orElseThrow(() -> new RuleFiles.Unusable(path, "calendar.json names it and it is missing"));
        digest.update(files.read(path).orElseThrow());
        notice.days().forEach(day -> listed.put(day.date(), read(day)));
        // Only the country's notice settles a year; a region's own file adds to it.
        List<Citation> citations = new ArrayList<>(notices.getOrDefault(notice.year(), List.of()));
        notice.papers().forEach(paper -> citations.add(cite(notice.year(), paper)));
        if (country || notices.containsKey(notice.year())) {
            notices.put(notice.year(), List.copyOf(citations));
        }
    }

    private Citation cite(int year, URI paper) {
        return new Citation(Words.of(citationTitle.zh(), citationTitle.en(), year), paper);
    }

    private CalendarDay read(CalendarFiles.Listed day) {
        Words holiday = new Words(day.name(), translated(day.name()));
        if (day.isOffDay()) {
            return new CalendarDay(day.date(), CalendarDay.Kind.HOLIDAY, holiday);
        }
        if (!weekend.contains(day.date().getDayOfWeek())) {
            return new CalendarDay(day.date(), CalendarDay.Kind.WORKING, WorkingCalendar.WORKING_DAY);
        }
        Words reason = new Words(holiday.zh() + "调休上班", "make-up working day for " + holiday.en());
        return new CalendarDay(day.date(), CalendarDay.Kind.MAKE_UP, reason);
    }

    /** Two feasts may share their days: 国庆节、中秋节. A name without a translation stays Chinese. */
    private String translated(String holiday) {
        return Arrays.stream(holiday.split("、"))
                .map(part -> english.getOrDefault(part, part))
                .collect(Collectors.joining(" and "));
    }

    private static String folder(String region) {
        return "calendar/" + region + "/";
    }

    private static String manifest(String region) {
        return folder(region) + "calendar.json";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
