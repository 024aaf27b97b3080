package org.daylight.disclosure.tender;

/**
 * What happens in a tender, in its order, and where it stands in a release of OCDS 1.1.5: {@code planning.budget},
 * {@code tender} (with {@code tender.value} as the ceiling 最高限价), {@code bids.details} of the bids extension,
 * {@code awards}, {@code contracts}, {@code contracts[].amendments} with the amounts of OC4IDS's modification (工程联系单),
 * {@code contracts[].implementation.transactions}, and {@code contracts[].implementation.finalValue} (竣工验收和结算).
 */
public enum EventType {
    PLANNING,
    TENDER,
    BID,
    AWARD,
    CONTRACT,
    CHANGE_ORDER,
    PAYMENT,
    ACCEPTANCE;

    /** In which stage it happens: one after the other up to the contract, and then in any order. */
    int stage() {
        return Math.min(ordinal(), CHANGE_ORDER.ordinal());
    }

    /** Whether it is someone's: who bids, is awarded or contracts. */
    boolean hasParty() {
        return this == BID || this == AWARD || this == CONTRACT;
    }

    /** Whether it is the outcome of an evaluation. */
    boolean isEvaluated() {
        return this == BID || this == AWARD;
    }
}
