package org.daylight.disclosure.tender;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.time.RuleFiles;

/** A tender as a test writes it down, in JSON with single quotes, and what is wrong with it. */
record Tendered(TenderContent content, List<TenderRow> rows) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    private static final TenderFamily FAMILY = new TenderFamily(ChangeOrderRules.load(RuleFiles.bundled(), "CN-33"));

    /** Each of {@code rows} is one row or several with commas between them. */
    static Tendered of(String content, String... rows) {
        return new Tendered(
                read(content, TenderContent.class),
                List.of(read("[" + String.join(", ", rows) + "]", TenderRow[].class)));
    }

    static TenderRow row(String row) {
        return read(row, TenderRow.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json.replace('\'', '"'), type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** Where it is not what a tender may be. */
    static List<String> faults(String content, String... rows) {
        return places(of(content, rows).faults());
    }

    /** Where a row contradicts itself. */
    static List<String> faults(String row) {
        return places(FAMILY.check(row(row)));
    }

    private List<Fault> faults() {
        return FAMILY.check(content, rows);
    }

    private static List<String> places(List<Fault> faults) {
        return faults.stream().map(Fault::pointer).toList();
    }

    /** What does not follow: rule, place, stated, computed; of a tender without faults. */
    static List<String> found(String content, String... rows) {
        var tendered = of(content, rows);
        if (!tendered.faults().isEmpty()) {
            throw new AssertionError(places(tendered.faults()));
        }
        return FAMILY.reconcile(tendered.content, tendered.rows).stream()
                .map(each ->
                        "%s %s %s %s".formatted(each.rule().name(), each.pointer(), each.stated(), each.computed()))
                .toList();
    }
}
