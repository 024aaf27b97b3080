package org.daylight.opendata;

/**
 * An act whose content was expunged, by what stays of it in the log.
 *
 * @param headerDigest hexadecimal; commits to nothing any more, for its salt is gone
 */
public record ErasedAct(long seq, String headerDigest) {}
