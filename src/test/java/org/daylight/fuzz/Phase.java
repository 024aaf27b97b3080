package org.daylight.fuzz;

/** How far from the contract an input is meant to be. */
enum Phase {
    /** As the contract allows: never refused for its form. */
    VALID,
    /** At the edges of what it allows, and just past them. */
    BOUNDARY,
    /** Exactly one thing is wrong: refused. */
    INVALID,
    /** Meant to do harm: survived. */
    HOSTILE
}
