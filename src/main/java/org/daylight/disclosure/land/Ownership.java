package org.daylight.disclosure.land;

/** Whose the land is: a collective's 集体 or the state's 国有. */
public enum Ownership {
    COLLECTIVE,
    STATE
}
