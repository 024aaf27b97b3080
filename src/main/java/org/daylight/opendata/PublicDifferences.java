package org.daylight.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daylight.disclosure.difference.Differences;
import org.daylight.disclosure.difference.FieldChange;
import org.daylight.disclosure.difference.RowDifference;
import org.daylight.disclosure.difference.RowSide;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.publication.Families;
import org.daylight.publication.Family;
import org.daylight.publication.PublicReads;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Compares two editions as they were published: headers member by member, rows by their keys. */
@ApplicationScoped
public class PublicDifferences {
    /** What is the same in every edition, and the edition's own number. */
    private static final List<String> IDENTITY = List.of("disclosure", "indexNumber", "family", "edition");

    private final PublicReads reads;
    private final PublicDisclosures disclosures;
    private final PublicExpunctions expunctions;
    private final Families families;
    private final ObjectMapper json;

    PublicDifferences(
            PublicReads reads,
            PublicDisclosures disclosures,
            PublicExpunctions expunctions,
            Families families,
            ObjectMapper json) {
        this.reads = reads;
        this.disclosures = disclosures;
        this.expunctions = expunctions;
        this.families = families;
        this.json = json;
    }

    /**
     * Edition {@code number} and the one it is compared with, as they stand at {@code at}.
     *
     * @param from the other edition, before or after; 0 for none
     * @throws Refusal 404 when one of them is not public, 410 once they are expunged
     */
    public EditionPair pair(UUID disclosure, long number, long from, long at) {
        var to = edition(disclosure, number, at);
        return new EditionPair(from == 0 ? Optional.empty() : Optional.of(edition(disclosure, from, at)), to);
    }

    private EditionView edition(UUID disclosure, long number, long at) {
        return disclosures
                .edition(disclosure, number, at)
                .orElseThrow(() -> expunctions.of(disclosure).orElseGet(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    public List<FieldChange> header(EditionPair pair) {
        return Differences.between(pair.from().map(this::header).orElseGet(json::createObjectNode), header(pair.to()));
    }

    private JsonNode header(EditionView edition) {
        try {
            var header = ((ObjectNode) json.readTree(edition.header())).remove(IDENTITY);
            // Fresh with every word that changes, so they say nothing of their own.
            header.path("attachments").forEach(file -> ((ObjectNode) file).remove("salt"));
            return header;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored header is JSON", e);
        }
    }

    /** Rows that differ, in the order of their keys, those after {@code after}. */
    public List<RowDifference> rows(EditionPair pair, String after, int limit) {
        var family = families.find(pair.to().family()).orElseThrow();
        List<RowDifference> found = new ArrayList<>();
        var start = after;
        // A row that was changed and changed back stands twice in the table and differs in nothing, so a page may need
        // more.
        for (var isLast = false; !isLast && found.size() < limit; ) {
            var sides = sides(family, pair, start, 2 * limit);
            isLast = sides.size() < 2 * limit;
            var whole = isLast ? sides : withoutTheLastKey(sides);
            found.addAll(Differences.between(whole, json));
            start = whole.isEmpty() ? start : whole.get(whole.size() - 1).key();
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Its other side may not have been read any more. */
    private static List<RowSide> withoutTheLastKey(List<RowSide> sides) {
        var last = sides.get(sides.size() - 1).key();
        return sides.stream().filter(side -> !side.key().equals(last)).toList();
    }

    /** The rows that stood in one of the editions and not in the other. */
    private <R extends Record> List<RowSide> sides(Family<?, R> family, EditionPair pair, String after, int limit) {
        var mapper = ConstructorMapper.of(family.rowType());
        return reads.at(pair.seq(), handle -> handle.createQuery(
                        """
                        select r.*, r.seq_from <= :to and (r.seq_to is null or r.seq_to > :to) as is_to from %s r
                        where r.disclosure_id = :disclosure and r.row_key > :after
                            and (r.seq_from <= :from and (r.seq_to is null or r.seq_to > :from))
                                <> (r.seq_from <= :to and (r.seq_to is null or r.seq_to > :to))
                        order by r.row_key, is_to limit :limit"""
                                .formatted(family.rows().view()))
                .bind("disclosure", pair.to().disclosure())
                .bind("from", pair.fromSeq())
                .bind("to", pair.to().seq())
                .bind("after", after)
                .bind("limit", limit)
                .map(new WithRow<>(
                        mapper,
                        (row, members) -> new RowSide(row.getString("row_key"), row.getBoolean("is_to"), members)))
                .list());
    }
}
