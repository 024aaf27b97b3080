package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.daylight.disclosure.attached.AttachedFiles;
import org.daylight.disclosure.audience.RestrictedRows;
import org.daylight.disclosure.difference.Differences;
import org.daylight.disclosure.difference.FieldChange;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.publication.Family;

/** What an edition being made changes: its own words and rows against those in force. */
@ApplicationScoped
class DraftDifferences {
    private final EditionRows rows;
    private final RestrictedRows restricted;
    private final Documents documents;
    private final ObjectMapper json;

    DraftDifferences(EditionRows rows, RestrictedRows restricted, Documents documents, ObjectMapper json) {
        this.rows = rows;
        this.restricted = restricted;
        this.documents = documents;
        this.json = json;
    }

    /**
     * The rows after the one with key {@code after}, and on the first page, where it is null, the header too. No more than
     * {@code limit} rows; the page is not cut off yet.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    StaffDifferences of(Family<?, ?> family, Edition edition, String after, int limit) {
        var base = edition.number == 1 ? Optional.<Edition>empty() : Edition.liveOf(edition.disclosureId);
        var found = base.filter(live -> live.entry() != null)
                .map(live -> restricted.differences(family, live.id, edition.id, after == null ? "" : after, limit))
                .orElseGet(() -> differing(family, edition, after == null ? "" : after, limit));
        return new StaffDifferences(
                base.map(live -> live.number).orElse(0),
                edition.number,
                after == null ? header(base, edition) : null,
                found.subList(0, Math.min(limit, found.size())),
                null,
                edition.version);
    }

    /** A draft stores a row only when it differs, so each key is a difference. */
    private List<RowDifference> differing(Family<?, ?> family, Edition edition, String after, int limit) {
        return Differences.between(rows.differing(family, edition, after, 2 * limit), json);
    }

    private List<FieldChange> header(Optional<Edition> base, Edition edition) {
        return Differences.between(base.map(this::words).orElseGet(json::createObjectNode), words(edition));
    }

    private JsonNode withoutSalts(AttachedFiles files) {
        var list = json.<JsonNode>valueToTree(files.header());
        list.forEach(file -> ((ObjectNode) file).remove("salt"));
        return list;
    }

    /** What editors write beside the rows, under the names that the published header has. */
    ObjectNode words(Edition edition) {
        var header = json.createObjectNode()
                .put("title", edition.title)
                .put("period", edition.period)
                .put("summary", edition.summary);
        if (edition.correctionReason != null) {
            header.put("correctionReason", edition.correctionReason);
        }
        header.set("content", documents.tree(edition.content));
        if (edition.notes != null) {
            header.set("notes", documents.tree(edition.notes));
        }
        if (edition.place() != null) {
            header.set("matter", json.valueToTree(edition.place()));
        }
        if (edition.decision != null) {
            header.set("decision", documents.tree(edition.decision));
        }
        if (edition.nilReason != null) {
            header.putObject("nil").put("reason", edition.nilReason);
        }
        if (edition.attachments != null) {
            header.set("attachments", withoutSalts(documents.attached(edition)));
        }
        return header;
    }
}
