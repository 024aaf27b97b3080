package org.daylight.disclosure;

import java.util.UUID;

/** The tombstone of a withdrawn disclosure. */
record WithdrawalHeader(UUID disclosure, String indexNumber, String family, int edition, String reason) {}
