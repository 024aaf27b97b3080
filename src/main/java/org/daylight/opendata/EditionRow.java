package org.daylight.opendata;

/**
 * A row of one edition with its commitment: SHA-256(0x00 ‖ salt ‖ canonical JSON of {@code row}) is {@code leaf}.
 *
 * @param key what makes it the same row from edition to edition; rows are hashed in the order of their keys' bytes
 */
public record EditionRow(String key, Record row, String salt, String leaf) {}
