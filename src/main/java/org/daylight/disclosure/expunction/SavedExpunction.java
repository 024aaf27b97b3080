package org.daylight.disclosure.expunction;

import java.util.List;

/**
 * An expunction as it stands in a saved copy of the public list ({@code /api/v1/expunctions}).
 *
 * @param seq its number in the history it was saved from
 * @param acts what it erased there
 */
public record SavedExpunction(long seq, ExpunctionHeader header, List<SavedAct> acts) {

    /** An act by what stays of it: its number and the digest of its header, in hexadecimal. */
    public record SavedAct(long seq, String headerDigest) {}

    /** What is said when it is done again. */
    ExpunctionHeader again() {
        return new ExpunctionHeader(
                header.disclosure(),
                header.indexNumber(),
                header.family(),
                header.editions(),
                header.ground(),
                header.citation(),
                header.reason(),
                seq);
    }
}
