package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * What an edition says beside its rows; its canonical JSON (RFC 8785) is published, kept as bytes and hashed.
 *
 * @param correctionReason why it supersedes the edition before; absent on the first
 * @param content the family's content record
 * @param notes what does not reconcile and why; absent when everything does
 * @param nil why there are no rows; absent when there are some
 */
record DisclosureHeader(
        UUID disclosure,
        String indexNumber,
        String family,
        int edition,
        Body body,
        String title,
        String period,
        String summary,
        String correctionReason,
        JsonNode content,
        List<Note> notes,
        NilStatement nil) {

    /** The publishing body as it was called then. */
    record Body(String code, String name) {}
}
