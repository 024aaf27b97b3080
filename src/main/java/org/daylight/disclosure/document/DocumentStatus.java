package org.daylight.disclosure.document;

/** Whether a document is in force 有效, and if not as it was, why: 修改, 废止, 失效. */
public enum DocumentStatus {
    IN_FORCE,
    AMENDED,
    REPEALED,
    EXPIRED
}
