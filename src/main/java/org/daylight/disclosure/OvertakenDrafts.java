package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.daylight.disclosure.difference.Differences;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.disclosure.difference.RowSide;
import org.daylight.disclosure.entry.RowsDocument;
import org.daylight.kernel.event.Overtaken;
import org.daylight.kernel.json.CanonicalJson;
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
                                differences.words(edition).without(List.of("correctionReason", "attachments")),
                                words(edition, sent))));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Refusal refusal(Edition edition, long known, RowsDocument sent) {
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
        if (sent.matter() != null) {
            words.set("matter", json.valueToTree(sent.matter()));
        }
        if (sent.decision() != null) {
            words.set("decision", documents.tree(documents.canonicalDecision(sent.decision())));
        }
        if (sent.nil() != null) {
            words.putObject("nil").put("reason", sent.nil().reason());
        }
        return words;
    }

    /** One more than is told, if there are more. */
    private <R extends Record> List<RowDifference> rows(Family<?, R> family, Edition edition, RowsDocument document) {
        var standing = new TreeMap<String, R>();
        rows.ofOpen(family, edition).forEach(row -> standing.put(family.key(row), row));
        var differing = new TreeMap<String, List<RowSide>>();
        try (var sent = document.open(family)) {
            for (var rows = documents.rows(family, sent); rows.hasNext(); ) {
                var row = rows.next();
                var key = family.key(row);
                keep(differing, key, sides(key, standing.remove(key), row));
            }
        }
        standing.forEach((key, row) -> keep(differing, key, List.of(new RowSide(key, false, row))));
        return Differences.between(
                differing.values().stream().flatMap(List::stream).toList(), json);
    }

    /** None when both say the same. */
    private static List<RowSide> sides(String key, Record stands, Record sent) {
        var to = new RowSide(key, true, sent);
        if (stands == null) {
            return List.of(to);
        }
        return Arrays.equals(CanonicalJson.bytes(stands), CanonicalJson.bytes(sent))
                ? List.of()
                : List.of(new RowSide(key, false, stands), to);
    }

    private static void keep(TreeMap<String, List<RowSide>> differing, String key, List<RowSide> sides) {
        if (!sides.isEmpty()) {
            differing.put(key, sides);
        }
        if (differing.size() > MOST_ROWS + 1) {
            differing.pollLastEntry();
        }
    }

    private Family<?, ?> family(Edition edition) {
        Disclosure disclosure = Disclosure.findById(edition.disclosureId);
        return families.find(disclosure.family).orElseThrow();
    }
}
