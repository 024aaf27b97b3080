package org.daylight.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.daylight.disclosure.projection.HiddenValue;
import org.daylight.disclosure.projection.RowForm;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.kernel.json.Ids;
import org.daylight.publication.Commitment;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Family;

/**
 * Makes the rows of a draft of what was entered: each divided into its public form and what stands beside that; those that
 * are in force as they are, left out.
 */
final class EnteredRows<R extends Record> {
    private final Family<?, R> family;
    private final RowForm<R> form;
    private final Edition draft;
    private final Ids ids;
    private final Map<String, InForce> inForce = new TreeMap<>();

    EnteredRows(Family<?, R> family, RowForm<R> form, Edition draft, Ids ids) {
        this.family = family;
        this.form = form;
        this.draft = draft;
        this.ids = ids;
    }

    /** Canonical JSON of a row as it was entered and as it is public, and the rules that suppress some of it. */
    private record InForce(byte[] whole, byte[] row, Map<String, String> rules) {}

    /** Rows for the database, with what belongs beside each. */
    record Batch<R extends Record>(List<DisclosedRow<R>> rows, Map<DisclosedRow<R>, List<RowForm.Hidden>> hidden) {}

    void stand(Stream<? extends DisclosedRow<R>> rows, Map<UUID, List<HiddenValue>> beside) {
        rows.forEach(stored -> {
            var row = stored.row();
            var bytes = CanonicalJson.bytes(row);
            var whole = form.whole(row, beside.getOrDefault(stored.id, List.of()));
            inForce.put(
                    stored.rowKey,
                    new InForce(whole == row ? bytes : CanonicalJson.bytes(whole), bytes, form.rules(row)));
        });
    }

    /**
     * The next rows that differ from what is in force, at most {@code most}.
     *
     * @param rules for each row the rules that suppress some of it; null while that is not decided
     */
    Batch<R> next(Iterator<R> entered, Iterator<Map<String, String>> rules, int most) {
        var batch = new Batch<R>(new ArrayList<>(most), new IdentityHashMap<>());
        while (entered.hasNext() && batch.rows().size() < most) {
            var whole = entered.next();
            var key = family.key(whole);
            var standing = inForce.remove(key);
            var split = form.split(whole, rules == null ? kept(whole, standing) : rules.next());
            var row = CanonicalJson.bytes(split.row());
            if (standing == null
                    || !Arrays.equals(standing.whole(), split.row() == whole ? row : CanonicalJson.bytes(whole))
                    || rules != null && !Arrays.equals(standing.row(), row)) {
                var entity = entity(family, draft, ids.next(), split.row(), key, row);
                batch.rows().add(entity);
                batch.hidden().put(entity, split.hidden());
            }
        }
        return batch;
    }

    /** What is suppressed and gone stays stated, even if the rest of the row is written anew. */
    private Map<String, String> kept(R whole, InForce standing) {
        if (standing == null || standing.rules().isEmpty()) {
            return Map.of();
        }
        Map<String, String> kept = new LinkedHashMap<>(standing.rules());
        kept.keySet().removeIf(field -> form.has(whole, field));
        return kept;
    }

    /** A row for the family's table, with a fresh commitment. */
    static <R extends Record> DisclosedRow<R> entity(
            Family<?, R> family, Edition draft, UUID id, R row, String key, byte[] content) {
        var commitment = Commitment.toRow(content);
        var entity = family.entity(row);
        entity.id = id;
        entity.disclosureId = draft.disclosureId;
        entity.editionId = draft.id;
        entity.rowKey = key;
        entity.salt = commitment.salt();
        entity.leaf = commitment.digest();
        return entity;
    }

    /** Keys in force that were not entered. */
    List<String> removed() {
        return List.copyOf(inForce.keySet());
    }
}
