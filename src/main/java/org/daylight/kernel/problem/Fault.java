package org.daylight.kernel.problem;

import java.util.Map;
import org.daylight.kernel.text.Words;

/**
 * One thing that is wrong, and where: either a JSON pointer (RFC 6901) into the body, or the name of a query parameter
 * or header. Exactly one of the two places is set.
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

    /** The same fault seen from further up the document. */
    public Fault under(String prefix) {
        return pointer == null ? this : new Fault(prefix + pointer, null, detail, members);
    }
}
