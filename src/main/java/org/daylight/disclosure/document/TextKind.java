package org.daylight.disclosure.document;

/** What a piece of a text is: 序言, 章, 节, 条, 项 (a row of a directory, too), 附件. */
public enum TextKind {
    PREAMBLE,
    CHAPTER,
    SECTION,
    ARTICLE,
    ITEM,
    ANNEX
}
