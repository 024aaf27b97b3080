package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.disclosure.projection.RowForm;
import org.daylight.disclosure.projection.Suppressions;
import org.daylight.identity.BodyKind;
import org.daylight.identity.IdentityConfig;
import org.daylight.identity.PublicBodyState;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.Faults;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.publication.Family;

/**
 * The public form of an edition is a projection of what was entered. Which rules suppress what is decided when it is
 * submitted, by the rules of that day: reviewers clear what is published, and nothing changes behind them.
 */
@ApplicationScoped
class Projection {
    private final Suppressions suppressions;
    private final TimeLimits limits;
    private final EditionRows rows;
    private final BesideRows beside;
    private final Documents documents;
    private final IdentityConfig identity;
    private final ObjectMapper json;
    private final Clock clock;

    Projection(
            Suppressions suppressions,
            TimeLimits limits,
            EditionRows rows,
            BesideRows beside,
            Documents documents,
            IdentityConfig identity,
            ObjectMapper json,
            Clock clock) {
        this.suppressions = suppressions;
        this.limits = limits;
        this.rows = rows;
        this.beside = beside;
        this.documents = documents;
        this.identity = identity;
        this.json = json;
        this.clock = clock;
    }

    /** Gives a draft that is being submitted its public form. 422 for names whose time is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> void project(Family<?, R> family, Edition draft) {
        var form = beside.form(family);
        if (form.suppressible().isEmpty()) {
            return;
        }
        var entered = rows.open(family, draft);
        refuseNamesThatAreOver(form, draft, entered);
        var decided = decide(family, form, draft, entered);
        for (int i = 0; i < decided.size(); i++) {
            if (!decided.get(i).equals(form.rules(entered.get(i).row()))) {
                var whole = entered.stream().map(OpenRow::whole).iterator();
                rows.replace(family, draft, whole, decided.iterator());
                return;
            }
        }
    }

    /** Until they are taken out of the draft, which is a matter of minutes. */
    private <R extends Record> void refuseNamesThatAreOver(RowForm<R> form, Edition draft, List<OpenRow<R>> entered) {
        limits.fieldOver(Disclosure.findById(draft.disclosureId)).ifPresent(field -> {
            var faults = new Faults();
            for (int i = 0; i < entered.size(); i++) {
                if (form.has(entered.get(i).whole(), field)) {
                    faults.add(Fault.at("/rows/" + i + "/" + field, Documents.OVER));
                }
            }
            faults.refuse(ProblemType.INVALID_CONTENT);
        });
    }

    /** For each row the rules that suppress some of it: those that hold, and those by which something is gone. */
    private <R extends Record> List<Map<String, String>> decide(
            Family<?, R> family, RowForm<R> form, Edition edition, List<OpenRow<R>> entered) {
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        List<JsonNode> trees = new ArrayList<>(entered.size());
        entered.forEach(row -> trees.add(json.valueToTree(row.whole())));
        var decided =
                suppressions.of(family.code(), kind(disclosure), day(edition), documents.tree(edition.content), trees);
        for (int i = 0; i < trees.size(); i++) {
            var tree = trees.get(i);
            var rules = decided.get(i);
            form.rules(entered.get(i).row()).forEach((field, rule) -> {
                if (!tree.hasNonNull(field)) {
                    rules.put(field, rule);
                }
            });
        }
        return decided;
    }

    private static BodyKind kind(Disclosure disclosure) {
        return PublicBodyState.currentOf(disclosure.bodyId).orElseThrow().kind;
    }

    /** Today while it is a draft, afterwards the day of its submission, which nobody works on it after. */
    private LocalDate day(Edition edition) {
        var instant = edition.state() == EditionState.DRAFT ? clock.instant() : edition.changedAt;
        return LocalDate.ofInstant(instant, identity.zone());
    }

    /** The rows of an edition being made as they were entered, and which of their members the public will not read. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> EditionRowsView view(Family<?, R> family, Edition edition) {
        var form = beside.form(family);
        var entered = rows.open(family, edition);
        var whole = entered.stream().map(OpenRow::whole).toList();
        if (form.isPlain()) {
            return new EditionRowsView(whole, null, family.code(), edition.version);
        }
        var decided = decide(family, form, edition, entered);
        List<HiddenMember> hidden = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            var row = entered.get(i);
            form.split(row.whole(), decided.get(i))
                    .hidden()
                    .forEach(each ->
                            hidden.add(new HiddenMember(row.key(), each.field(), each.audience(), each.rule())));
        }
        return new EditionRowsView(whole, hidden.isEmpty() ? null : hidden, family.code(), edition.version);
    }

    /** What the header says of suppressions; null when there are none. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Suppressions.Stated> stated(Family<?, ?> family, Edition edition) {
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        List<Suppressions.Stated> stated = new ArrayList<>();
        for (var field : beside.form(family).suppressible()) {
            rows.suppressed(family, edition, field)
                    .forEach((rule, count) -> stated.add(stated(disclosure, field, rule, count)));
        }
        return stated.isEmpty() ? null : stated;
    }

    /** A name whose time is over is suppressed by the rule that says so. */
    private Suppressions.Stated stated(Disclosure disclosure, String field, String rule, long count) {
        var names = limits.stated(disclosure);
        return names != null && names.rule().equals(rule)
                ? new Suppressions.Stated(field, rule, count, names.reason(), names.citation(), names.url())
                : suppressions.stated(disclosure.family, field, rule, count);
    }
}
