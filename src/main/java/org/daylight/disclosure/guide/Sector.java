package org.daylight.disclosure.guide;

/** Who serves the public: a government, or one of the public services that the Regulations (art. 55) name. */
public enum Sector {
    GOVERNMENT,
    EDUCATION,
    HEALTH,
    WATER,
    POWER,
    GAS,
    HEATING,
    ENVIRONMENT,
    TRANSPORT
}
