package org.daylight.opendata;

/**
 * A row of one edition with its commitment: SHA-256(0x00 ‖ salt ‖ canonical JSON of {@code row}) is {@code leaf}.
 *
 * @param key what makes it the same row from edition to edition; rows are hashed in the order of their keys' bytes
 * @param salt absent once a name is erased from the row, for with it the name could be guessed
 * @param expungedBy the act that erased it; absent while the row is whole
 */
public record EditionRow(String key, Record row, String salt, String leaf, Long expungedBy) {}
