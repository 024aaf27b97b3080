package org.daylight.disclosure.document;

/** What another document is to this one: 修改, 废止, 被修改, 被废止, 政策解读 of it, 解读 by it. */
public enum Relation {
    AMENDS,
    REPEALS,
    AMENDED_BY,
    REPEALED_BY,
    INTERPRETED_BY,
    INTERPRETS
}
