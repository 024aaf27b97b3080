package org.daylight.disclosure.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.daylight.kernel.text.Words;

/**
 * A member of a family's rows as the column of a table.
 *
 * @param name what the contract calls it
 * @param label its name in Chinese
 * @param choices each value of an enum with its Chinese label, which is the value itself when the contract has none; else
 *     empty
 * @param schema of the member
 */
public record Column(
        String name, String label, Kind kind, boolean required, Map<String, String> choices, JsonNode schema) {

    /** How its cells are read. */
    public enum Kind {
        TEXT,
        CHOICE,
        DAY,
        WHOLE,
        DECIMAL,
        YES_NO,
        /** A list or an object, as JSON in its cell. */
        JSON
    }

    /** What stands above it in a template: both of its names, the Chinese one first. */
    public String heading() {
        return label + "（" + name + "）";
    }

    /** What the contract says of it. */
    public Words description() {
        return ContractColumns.words(schema.path("description").asText(name));
    }
}
