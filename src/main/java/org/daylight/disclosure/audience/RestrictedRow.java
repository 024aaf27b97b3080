package org.daylight.disclosure.audience;

/**
 * A row of a restricted edition with its commitment: SHA-256(0x00 ‖ salt ‖ canonical JSON of {@code row}) is {@code leaf}.
 *
 * @param key what makes it the same row from edition to edition
 */
public record RestrictedRow(String key, Record row, String salt, String leaf) {}
