package org.daylight.kernel.problem;

import org.daylight.kernel.text.Words;

/**
 * One thing that is wrong, and where: either a JSON pointer (RFC 6901) into the body, or the name of a query parameter
 * or header. Exactly one of the two places is set.
 */
public record Fault(String pointer, String parameter, Words detail) {

    /** Wrong at {@code pointer}, for example {@code /rows/3/amount}. */
    public static Fault at(String pointer, Words detail) {
        return new Fault(pointer, null, detail);
    }

    /** Wrong in the query parameter or header called {@code parameter}. */
    public static Fault in(String parameter, Words detail) {
        return new Fault(null, parameter, detail);
    }

    /** The same fault seen from further up the document. */
    public Fault under(String prefix) {
        return pointer == null ? this : new Fault(prefix + pointer, null, detail);
    }
}
