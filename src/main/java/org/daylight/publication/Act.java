package org.daylight.publication;

import java.util.UUID;

/**
 * An act of a disclosure, ready to be numbered: everything about it is known but its number and instant.
 *
 * @param act one of {@link #FIRST_EDITION}, {@link #CORRECTION}, {@link #WITHDRAWAL}, {@link #EXPUNCTION},
 *     {@link #NAMES_EXPUNCTION}, {@link #HISTORY_EXPUNCTION}
 * @param header canonical JSON (RFC 8785)
 * @param rows how many rows the edition has, and their Merkle head
 * @param attachments their Merkle head
 */
public record Act(
        String act,
        UUID disclosureId,
        UUID bodyId,
        String family,
        String indexNumber,
        int edition,
        String title,
        String period,
        byte[] header,
        MerkleRoot rows,
        MerkleRoot attachments) {
    public static final String FIRST_EDITION = "first-edition";
    public static final String CORRECTION = "correction";
    public static final String WITHDRAWAL = "withdrawal";
    public static final String EXPUNCTION = "expunction";
    /** An edition by rule, without the names whose time is over; they are erased from those before it. */
    public static final String NAMES_EXPUNCTION = "names-expunction";
    /** The same where nothing is in force any more, so that there is no edition. */
    public static final String HISTORY_EXPUNCTION = "history-expunction";

    /** An act that brings no attachments. */
    public Act(
            String act,
            UUID disclosureId,
            UUID bodyId,
            String family,
            String indexNumber,
            int edition,
            String title,
            String period,
            byte[] header,
            MerkleRoot rows) {
        this(act, disclosureId, bodyId, family, indexNumber, edition, title, period, header, rows, new MerkleRoot());
    }

    /** Whether what was read before such an act may hold more than what is read after it. */
    static boolean erases(String act) {
        return act.equals(EXPUNCTION) || act.equals(NAMES_EXPUNCTION) || act.equals(HISTORY_EXPUNCTION);
    }
}
