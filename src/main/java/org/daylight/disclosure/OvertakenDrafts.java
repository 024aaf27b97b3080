package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.daylight.disclosure.difference.Differences;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.disclosure.difference.RowSide;
import org.daylight.kernel.event.Overtaken;
import org.daylight.kernel.problem.Refusal;
import org.daylight.publication.Families;
import org.daylight.publication.Family;

/**
 * The 412 of an editor who was overtaken. Earlier versions of a draft are not kept, so what they sent is compared with what
 * stands: from the others' work to theirs.
 */
@ApplicationScoped
class OvertakenDrafts {
    private static final int MOST_ROWS = 100;

    private final Families families;
    private final EditionRows rows;
    private final Documents documents;
    private final DraftDifferences differences;
    private final Overtaken overtaken;
    private final ObjectMapper json;

    OvertakenDrafts(
            Families families,
            EditionRows rows,
            Documents documents,
            DraftDifferences differences,
            Overtaken overtaken,
            ObjectMapper json) {
        this.families = families;
        this.rows = rows;
        this.documents = documents;
        this.differences = differences;
        this.overtaken = overtaken;
        this.json = json;
    }

    /** For who sent nothing that could be compared. */
    @Transactional(Transactional.TxType.MANDATORY)
    Refusal refusal(Edition edition, long known) {
        return overtaken.refusal(edition.id, known, edition.version, Map.of());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Refusal refusal(Edition edition, long known, EditionDraft sent) {
        return refusal(
                edition,
                known,
                () -> Map.of(
                        "header",
                        Differences.between(
                                differences.words(edition).without("correctionReason"), words(edition, sent))));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Refusal refusal(Edition edition, long known, List<JsonNode> sent) {
        return refusal(edition, known, () -> {
            var found = rows(family(edition), edition, sent);
            return Map.of(
                    "rows", found.subList(0, Math.min(MOST_ROWS, found.size())), "moreRows", found.size() > MOST_ROWS);
        });
    }

    private Refusal refusal(Edition edition, long known, Supplier<Map<String, Object>> comparison) {
        if (!edition.isOpen()) {
            return refusal(edition, known);
        }
        try {
            return overtaken.refusal(edition.id, known, edition.version, comparison.get());
        } catch (Refusal unfit) {
            // What would not be accepted anyway is not compared.
            return refusal(edition, known);
        }
    }

    private JsonNode words(Edition edition, EditionDraft sent) {
        var words = json.createObjectNode()
                .put("title", sent.title())
                .put("period", documents.period(sent.period()))
                .put("summary", sent.summary());
        words.set("content", documents.tree(documents.canonicalContent(family(edition), sent.content())));
        if (documents.canonicalNotes(sent.notes()) != null) {
            words.set("notes", documents.tree(documents.canonicalNotes(sent.notes())));
        }
        return words;
    }

    private <R extends Record> List<RowDifference> rows(Family<?, R> family, Edition edition, List<JsonNode> sent) {
        var byKey = new TreeMap<String, List<RowSide>>();
        rows.ofOpen(family, edition).forEach(row -> put(byKey, new RowSide(family.key(row), false, row)));
        documents.rows(family, sent).forEach(row -> put(byKey, new RowSide(family.key(row), true, row)));
        return Differences.between(byKey.values().stream().flatMap(List::stream).toList(), json);
    }

    private static void put(Map<String, List<RowSide>> byKey, RowSide side) {
        byKey.computeIfAbsent(side.key(), key -> new ArrayList<>()).add(side);
    }

    private Family<?, ?> family(Edition edition) {
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        return families.find(disclosure.family).orElseThrow();
    }
}
