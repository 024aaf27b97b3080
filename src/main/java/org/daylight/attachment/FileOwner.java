package org.daylight.attachment;

import java.util.UUID;

/**
 * What a file is brought for.
 *
 * @param id of the edition or posting
 * @param disclosureId the disclosure it belongs to: with it the file is expunged
 */
public record FileOwner(Kind kind, UUID id, UUID disclosureId) {

    /** What may have files. */
    public enum Kind {
        EDITION,
        POSTING
    }

    public static FileOwner edition(UUID id, UUID disclosureId) {
        return new FileOwner(Kind.EDITION, id, disclosureId);
    }

    public static FileOwner posting(UUID id, UUID disclosureId) {
        return new FileOwner(Kind.POSTING, id, disclosureId);
    }
}
