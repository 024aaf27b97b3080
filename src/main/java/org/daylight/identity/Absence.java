package org.daylight.identity;

/** Why somebody is away, no closer than those who work with them need: what an illness is stays with its owner. */
public enum Absence {
    LEAVE,
    TRAVEL,
    TRAINING,
    OTHER
}
