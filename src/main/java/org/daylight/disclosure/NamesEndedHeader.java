package org.daylight.disclosure;

import java.util.UUID;
import org.daylight.disclosure.retention.NamesUntil;

/**
 * What the erasing of names from a withdrawn disclosure says publicly.
 *
 * @param edition the last one
 * @param rows from how many rows of all editions a name was erased
 */
record NamesEndedHeader(UUID disclosure, String indexNumber, String family, int edition, NamesUntil names, long rows) {}
