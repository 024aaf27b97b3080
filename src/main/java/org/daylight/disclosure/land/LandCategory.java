package org.daylight.disclosure.land;

/** The three kinds of land of the Land Administration Law (art. 4): 农用地, 建设用地, 未利用地. */
public enum LandCategory {
    AGRICULTURAL,
    CONSTRUCTION,
    UNUSED
}
