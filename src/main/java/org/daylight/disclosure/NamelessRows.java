package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.kernel.json.Ids;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Family;
import org.hibernate.StatelessSession;

/** Rows without the name that they had: each with a commitment of its own, that can be checked for ever. */
@ApplicationScoped
class NamelessRows {
    /** Those whose name was just erased. */
    private static final String IN_FORCE =
            "from %s where disclosureId = :id and seqFrom is not null and seqTo is null and salt is null";

    private static final String OF_DRAFT = "from %s where editionId = :id and seqFrom is null and %s is not null";

    private final BesideRows beside;
    private final StatelessSession table;
    private final Ids ids;

    NamelessRows(BesideRows beside, StatelessSession table, Ids ids) {
        this.beside = beside;
        this.table = table;
        this.ids = ids;
    }

    /** Gives {@code edition} the rows in force that lost the name, as they are now. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> void copy(Family<?, R> family, Disclosure disclosure, Edition edition) {
        insert(family, disclosure, edition, named(family, disclosure, IN_FORCE, disclosure.id), row -> ids.next());
    }

    /** Takes the name out of the rows of a draft that somebody is working on. */
    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> void strip(Family<?, R> family, Disclosure disclosure, Edition draft) {
        var named = named(family, disclosure, OF_DRAFT, draft.id);
        if (!named.isEmpty()) {
            table.createMutationQuery("delete " + OF_DRAFT.formatted(table(family), disclosure.namesField()))
                    .setParameter("id", draft.id)
                    .executeUpdate();
            // What stands beside a row knows it by its id.
            insert(family, disclosure, draft, named, row -> row.id);
        }
    }

    private <R extends Record> List<? extends DisclosedRow<R>> named(
            Family<?, R> family, Disclosure disclosure, String which, Object id) {
        return table.createQuery(which.formatted(table(family), disclosure.namesField()), family.entityType())
                .setParameter("id", id)
                .getResultList();
    }

    private <R extends Record> void insert(
            Family<?, R> family,
            Disclosure disclosure,
            Edition edition,
            List<? extends DisclosedRow<R>> named,
            Function<DisclosedRow<R>, UUID> id) {
        var form = beside.form(family);
        var rules = Map.of(disclosure.namesField(), disclosure.namesRule());
        List<DisclosedRow<R>> nameless = new ArrayList<>(named.size());
        for (var stored : named) {
            var row = form.split(stored.row(), rules).row();
            nameless.add(EnteredRows.entity(
                    family, edition, id.apply(stored), row, stored.rowKey, CanonicalJson.bytes(row)));
        }
        if (!nameless.isEmpty()) {
            table.insertMultiple(nameless);
        }
    }

    private static String table(Family<?, ?> family) {
        return family.rows().table();
    }
}
