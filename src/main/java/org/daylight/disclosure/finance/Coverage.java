package org.daylight.disclosure.finance;

/** Whether all lines of an account are listed, so that they add up, or some of them 其中. */
public enum Coverage {
    ALL,
    SOME
}
