package org.daylight.disclosure.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import org.daylight.publication.Family;

/** Rows sent as JSON. */
public record JsonRows(List<JsonNode> rows) implements RowsDocument {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JsonRows {}

    @Override
    public SentRows open(Family<?, ?> family) {
        return new Reading(rows.iterator());
    }

    private static final class Reading implements SentRows {
        private final Iterator<JsonNode> rows;
        private int position;

        Reading(Iterator<JsonNode> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public SentRow next() {
            var pointer = "/rows/" + position++;
            return new SentRow(rows.next(), List.of(), fault -> fault.under(pointer));
        }
    }
}
