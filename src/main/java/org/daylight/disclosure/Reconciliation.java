package org.daylight.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Discrepancy;
import org.daylight.publication.Family;

/** Sets what does not reconcile in a document against the reasons that its editor states. */
final class Reconciliation<R extends Record> {
    /** What a note can say and a header can hash: 15 digits. */
    private static final BigDecimal BEYOND_WRITING = BigDecimal.TEN.pow(15);

    private final Family<?, R> family;
    private final List<R> rows;

    Reconciliation(Family<?, R> family, List<R> rows) {
        this.family = family;
        this.rows = rows;
    }

    /** Discrepancies that no note is about, and notes that are about none. */
    List<Fault> unexplained(List<Discrepancy> discrepancies, List<Note> notes) {
        var faults = new ArrayList<Fault>();
        var unused = new ArrayList<>(notes);
        for (var discrepancy : discrepancies) {
            var asked = asked(discrepancy);
            var reason = unused.stream().filter(note -> note.isAbout(asked)).findFirst();
            reason.ifPresent(unused::remove);
            if (reason.isEmpty()) {
                faults.add(fault(discrepancy, asked));
            }
        }
        for (int i = 0; i < notes.size(); i++) {
            var note = notes.get(i);
            if (unused.stream().anyMatch(each -> each == note)) {
                faults.add(Fault.at(
                        "/notes/" + i, Words.of("没有这样的不符之处，请删去", "there is no such discrepancy; remove the note")));
            }
        }
        return faults;
    }

    /** Figures too large to be written down, which no reason makes publishable. */
    static List<Fault> beyondWriting(List<Discrepancy> discrepancies) {
        return discrepancies.stream()
                .filter(each -> each.computed().abs().compareTo(BEYOND_WRITING) >= 0
                        || each.stated().abs().compareTo(BEYOND_WRITING) >= 0)
                .map(each -> Fault.at(each.pointer(), words(each)))
                .toList();
    }

    private Note asked(Discrepancy discrepancy) {
        return new Note(
                discrepancy.rule().name(),
                place(discrepancy.pointer()),
                discrepancy.stated(),
                discrepancy.computed(),
                "");
    }

    private String place(String pointer) {
        if (!pointer.startsWith("/rows/")) {
            return pointer;
        }
        var steps = pointer.split("/", 4);
        var key = family.key(rows.get(Integer.parseInt(steps[2])));
        return "/rows/" + key.replace("~", "~0").replace("/", "~1") + "/" + steps[3];
    }

    private static Fault fault(Discrepancy discrepancy, Note asked) {
        return new Fault(
                discrepancy.pointer(),
                null,
                words(discrepancy),
                Map.of(
                        "rule", asked.rule(),
                        "place", asked.place(),
                        "stated", asked.stated(),
                        "computed", asked.computed(),
                        "difference", discrepancy.difference()));
    }

    private static Words words(Discrepancy discrepancy) {
        var rule = discrepancy.rule().words();
        var stated = discrepancy.stated().toPlainString();
        var computed = discrepancy.computed().toPlainString();
        var difference = discrepancy.difference().toPlainString();
        return new Words(
                "%s：所列 %s，计算为 %s，相差 %s".formatted(rule.zh(), stated, computed, difference),
                "%s: states %s, computed %s, a difference of %s".formatted(rule.en(), stated, computed, difference));
    }
}
