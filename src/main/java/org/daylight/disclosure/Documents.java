package org.daylight.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.disclosure.attached.AttachedFiles;
import org.daylight.disclosure.entry.RowsDocument;
import org.daylight.disclosure.entry.SentRow;
import org.daylight.disclosure.meeting.Decision;
import org.daylight.disclosure.meeting.Meetings;
import org.daylight.disclosure.meeting.Proposal;
import org.daylight.disclosure.projection.PersonalNumbers;
import org.daylight.disclosure.summary.SummaryRules;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.kernel.json.JsonFaults;
import org.daylight.kernel.problem.ConstraintFaults;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.Faults;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.Period;
import org.daylight.kernel.time.RuleSettings;
import org.daylight.publication.Families;
import org.daylight.publication.Family;

/** Turns what an editor sends into the records of its family, and says of every place what is wrong with it. */
@ApplicationScoped
class Documents {
    static final Words OVER = Words.of("公示期已满，不再填写", "is no longer public, so it is not entered any more");

    private final Families families;
    private final ObjectMapper json;
    private final Validator validator;
    private final Meetings meetings;
    private final SummaryRules summaries = SummaryRules.bundled();
    private final BesideRows beside;
    private final PersonalNumbers personal;

    Documents(
            Families families,
            ObjectMapper json,
            Validator validator,
            Meetings meetings,
            BesideRows beside,
            RuleSettings rules) {
        this.beside = beside;
        this.personal = PersonalNumbers.of(rules);
        this.families = families;
        this.json = json;
        this.validator = validator;
        this.meetings = meetings;
    }

    Family<?, ?> family(String code) {
        return families.find(code)
                .orElseThrow(
                        () -> invalid(List.of(Fault.at("/family", Words.of("没有这个类别", "there is no such family")))));
    }

    /** The period in its canonical form, for example {@code 2026Q3}. */
    String period(String text) {
        try {
            return Period.parse(text).toString();
        } catch (Period.Unreadable e) {
            throw invalid(List.of(Fault.at("/period", e.words())));
        }
    }

    /**
     * A disclosure is of one body and one period, and its rows are found by both: what was filed under a wrong period is
     * withdrawn and published anew.
     */
    void keepPeriod(Edition edition, String text) {
        if (edition.number > 1 && !period(text).equals(edition.period)) {
            throw invalid(List.of(Fault.at(
                    "/period", Words.of("更正不得改变所属期间（%s）", "a correction keeps the period (%s)", edition.period))));
        }
    }

    String canonicalContent(Family<?, ?> family, JsonNode content) {
        var faults = new ArrayList<Fault>();
        var read = read(content, family.contentType(), "/content", faults);
        refuse(faults);
        return new String(CanonicalJson.bytes(read.orElseThrow()), StandardCharsets.UTF_8);
    }

    JsonNode tree(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored content is JSON", e);
        }
    }

    private <C extends Record> C content(Family<C, ?> family, String content) {
        return read(tree(content), family.contentType(), "/content", new ArrayList<>())
                .orElseThrow();
    }

    /** All rows or none, read as they are asked for; what is wrong with them is told in the end. */
    <R extends Record> CheckedRows<R> rows(Family<?, R> family, RowsDocument.SentRows sent) {
        return rows(family, sent, null);
    }

    /** The same, where no row may have the member {@code over} any more, unless it is null. */
    <R extends Record> CheckedRows<R> rows(Family<?, R> family, RowsDocument.SentRows sent, String over) {
        return new CheckedRows<>(family, sent, over, this);
    }

    /** The row that was sent, unless it has faults; those are added. */
    <R extends Record> Optional<R> row(Family<?, R> family, SentRow sent, Faults faults) {
        List<Fault> found = new ArrayList<>(sent.faults());
        Optional<R> row = Optional.empty();
        if (sent.row() != null) {
            List<Fault> ofMembers = new ArrayList<>();
            row = read(sent.row(), family.rowType(), "", ofMembers);
            if (found.isEmpty()) {
                row.ifPresent(whole -> ofMembers.addAll(family.check(whole)));
            }
            ofMembers.addAll(personal.check("", sent.row()));
            beside.form(family).marks().stream()
                    .filter(sent.row()::has)
                    .forEach(mark -> ofMembers.add(
                            Fault.at("/" + mark, Words.of("由规则决定，不得填写", "is decided by the rules, not written"))));
            // A member that could not be read is absent, which may be wrong as well but is not what is wrong.
            ofMembers.removeIf(fault ->
                    sent.faults().stream().anyMatch(cell -> fault.pointer().equals(cell.pointer())));
            found.addAll(ofMembers);
        }
        found.forEach(fault -> faults.add(sent.placed().apply(fault)));
        return found.isEmpty() ? row : Optional.empty();
    }

    /** 422 when a text of what was sent has a number of a person in it; {@code pointer} is where it was sent. */
    void refusePersonalNumbers(String pointer, Object sent) {
        refuse(personal.check(pointer, json.valueToTree(sent)));
    }

    /** The notes in the order in which the editor gave them, canonical; null for none. */
    String canonicalNotes(List<Note> notes) {
        return notes == null || notes.isEmpty() ? null : new String(CanonicalJson.bytes(notes), StandardCharsets.UTF_8);
    }

    /** Null for none. */
    String canonicalDecision(Decision decision) {
        return decision == null ? null : new String(CanonicalJson.bytes(decision), StandardCharsets.UTF_8);
    }

    /** Null for none. */
    Decision decision(Edition edition) {
        return edition.decision == null ? null : json.convertValue(tree(edition.decision), Decision.class);
    }

    List<Note> notes(Edition edition) {
        return edition.notes == null ? List.of() : List.of(json.convertValue(tree(edition.notes), Note[].class));
    }

    AttachedFiles attached(Edition edition) {
        return AttachedFiles.read(edition.attachments, json);
    }

    StaffEditionView view(Edition edition, Disclosure disclosure) {
        return StaffEditionView.of(
                edition, disclosure, tree(edition.content), notes(edition), decision(edition), attached(edition));
    }

    /**
     * 422 unless the edition as a whole holds together, its summary can be read, and the meeting that must decide first has.
     * An edition without rows says why it
     * has none. What does not reconcile needs a note, and a note needs something that does not.
     */
    <C extends Record, R extends Record> void check(Family<C, R> family, Edition edition, BodyKind body, List<R> rows) {
        var content = content(family, edition.content);
        var faults = new ArrayList<>(summaries.check(edition.summary));
        faults.addAll(attached(edition).faults());
        faults.addAll(
                meetings.check(new Proposal(family.code(), body, family.facts(content, rows)), decision(edition)));
        faults.addAll(family.check(content, rows));
        faults.addAll(NilStatement.faults(family, edition, rows.size()));
        refuse(faults);
        var discrepancies = family.reconcile(content, rows);
        refuse(Reconciliation.beyondWriting(discrepancies));
        refuse(ProblemType.UNRECONCILED, new Reconciliation<>(family, rows).unexplained(discrepancies, notes(edition)));
    }

    private <T extends Record> Optional<T> read(JsonNode node, Class<T> type, String pointer, List<Fault> faults) {
        try {
            var value = json.treeToValue(node, type);
            if (value == null) {
                faults.add(Fault.at(pointer, Words.of("不能为 null", "must not be null")));
                return Optional.empty();
            }
            var violated = ConstraintFaults.of(validator.validate(value));
            violated.forEach(fault -> faults.add(fault.under(pointer)));
            return violated.isEmpty() ? Optional.of(value) : Optional.empty();
        } catch (JsonProcessingException e) {
            var refusal = JsonFaults.of(e).orElseThrow(() -> new IllegalStateException("unreadable " + type, e));
            refusal.faults().forEach(fault -> faults.add(fault.under(pointer)));
            return Optional.empty();
        }
    }

    private static void refuse(List<Fault> faults) {
        refuse(ProblemType.INVALID_CONTENT, faults);
    }

    private static void refuse(ProblemType type, List<Fault> found) {
        var faults = new Faults();
        faults.addAll(found);
        faults.refuse(type);
    }

    private static Refusal invalid(List<Fault> faults) {
        return new Refusal(ProblemType.INVALID_CONTENT, faults);
    }
}
