package org.daylight.disclosure.expunction;

import java.util.List;
import java.util.UUID;

/**
 * What an expunction says publicly: which disclosure, on what ground, and nothing of what it said.
 *
 * @param editions the numbers of the editions that are gone
 * @param reapplies after a restore: the act of the lost history that this one does again
 */
public record ExpunctionHeader(
        UUID disclosure,
        String indexNumber,
        String family,
        List<Integer> editions,
        ExpunctionGround ground,
        String citation,
        String reason,
        Long reapplies) {}
