package org.daylight.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.daylight.disclosure.projection.HiddenValue;
import org.daylight.disclosure.projection.RowForm;
import org.daylight.kernel.json.Ids;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Family;
import org.hibernate.StatelessSession;

/** What was entered with the rows and stands beside their public form. */
@ApplicationScoped
class BesideRows {
    private final Map<Class<?>, RowForm<?>> forms = new ConcurrentHashMap<>();
    private final StatelessSession table;
    private final ObjectMapper json;
    private final Ids ids;

    BesideRows(StatelessSession table, ObjectMapper json, Ids ids) {
        this.table = table;
        this.json = json;
        this.ids = ids;
    }

    @SuppressWarnings("unchecked")
    <R extends Record> RowForm<R> form(Family<?, R> family) {
        return (RowForm<R>) forms.computeIfAbsent(family.rowType(), type -> RowForm.of(family.rowType(), json));
    }

    /** Of all rows of a disclosure, by the row's id. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<HiddenValue>> of(RowForm<?> form, UUID disclosureId) {
        if (form.isPlain()) {
            return Map.of();
        }
        return table.createQuery("from hidden_value where disclosureId = :id", HiddenValue.class)
                .setParameter("id", disclosureId)
                .getResultStream()
                .collect(Collectors.groupingBy(value -> value.rowId));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    <R extends Record> void insert(Map<DisclosedRow<R>, List<RowForm.Hidden>> hidden) {
        List<HiddenValue> values = new ArrayList<>();
        hidden.forEach((row, members) -> members.forEach(member -> values.add(value(row, member))));
        if (!values.isEmpty()) {
            table.insertMultiple(values);
        }
    }

    private HiddenValue value(DisclosedRow<?> row, RowForm.Hidden member) {
        var value = new HiddenValue();
        value.id = ids.next();
        value.rowId = row.id;
        value.disclosureId = row.disclosureId;
        value.editionId = row.editionId;
        value.field = member.field();
        value.value = member.value().toString();
        value.audience = member.audience();
        value.rule = member.rule();
        return value;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void drop(RowForm<?> form, Edition draft) {
        if (!form.isPlain()) {
            table.createNativeMutationQuery("delete from hidden_value where edition_id = :edition")
                    .setParameter("edition", draft.id)
                    .executeUpdate();
        }
    }
}
