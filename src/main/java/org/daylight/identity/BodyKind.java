package org.daylight.identity;

/** What a public body is. Only a village is no administrative organ. */
public enum BodyKind {
    COUNTY,
    DEPARTMENT,
    TOWNSHIP,
    VILLAGE,
    PUBLIC_SERVICE,
    ENTERPRISE
}
