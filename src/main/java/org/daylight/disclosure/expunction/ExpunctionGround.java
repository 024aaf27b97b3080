package org.daylight.disclosure.expunction;

/** What requires that something public be expunged; the citation names the provision, ruling or decision. */
public enum ExpunctionGround {
    /** A provision of a law that is given effect without a ruling. */
    LAW,
    /** A judgment or ruling in force. */
    COURT,
    /** The decision of an authority that the law gives the power, such as administrative reconsideration 行政复议. */
    AUTHORITY
}
