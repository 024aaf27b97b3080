package org.daylight.kernel.problem;

import java.util.HashMap;
import java.util.Map;
import org.daylight.kernel.text.Words;

/**
 * One thing that is wrong, and where: either a JSON pointer (RFC 6901) into the body, or the name of a query parameter
 * or header; in a table neither, but members that say line, column and heading.
 *
 * @param members further members of this error, documented in the contract
 */
public record Fault(String pointer, String parameter, Words detail, Map<String, Object> members) {

    /** Wrong at {@code pointer}, for example {@code /rows/3/amount}. */
    public static Fault at(String pointer, Words detail) {
        return new Fault(pointer, null, detail, Map.of());
    }

    /** Wrong in the query parameter or header called {@code parameter}. */
    public static Fault in(String parameter, Words detail) {
        return new Fault(null, parameter, detail, Map.of());
    }

    /** Wrong in {@code line} of a table, from 1. */
    public static Fault at(int line, Words detail) {
        return at(line, null, null, detail);
    }

    /** Wrong in a cell of a table: line and column from 1, and what heads the column; null for what there is none of. */
    public static Fault at(int line, Integer column, String heading, Words detail) {
        Map<String, Object> members = new HashMap<>(Map.of("line", line));
        if (column != null) {
            members.put("column", column);
        }
        if (heading != null) {
            members.put("heading", heading);
        }
        return new Fault(null, null, detail, members);
    }

    /** The same fault seen from further up the document. */
    public Fault under(String prefix) {
        return pointer == null ? this : new Fault(prefix + pointer, null, detail, members);
    }
}
