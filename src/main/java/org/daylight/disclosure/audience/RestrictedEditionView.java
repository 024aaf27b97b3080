package org.daylight.disclosure.audience;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.daylight.publication.Act;

/**
 * One edition as its audience sees it, with all that is needed to check it: SHA-256(salt ‖ header) is {@code headerDigest}.
 *
 * @param entry its entry in the register of its body and audience
 * @param entryTo the entry that ended it, absent while it is in force
 * @param header canonical JSON (RFC 8785), exactly as hashed
 * @param salt hexadecimal
 * @param rowRoot RFC 6962 head over the row leaves, hexadecimal
 */
public record RestrictedEditionView(
        UUID disclosure,
        String indexNumber,
        Audience audience,
        String family,
        RestrictedBody body,
        int edition,
        State state,
        String act,
        long entry,
        Long entryTo,
        Instant publishedAt,
        @JsonRawValue String header,
        String salt,
        String headerDigest,
        int rowCount,
        String rowRoot) {

    /** Whether an edition is in force, and if not, why. */
    public enum State {
        CURRENT,
        SUPERSEDED,
        WITHDRAWN
    }

    /** All editions, the first one first. */
    public record Editions(List<RestrictedEditionView> items) {}

    /** @param end what ended it, null while it is in force */
    static RestrictedEditionView of(RestrictedPublication entered, RestrictedPublication end) {
        var hex = HexFormat.of();
        return new RestrictedEditionView(
                entered.disclosureId,
                entered.indexNumber,
                entered.audience,
                entered.family,
                RestrictedBody.of(entered.bodyId),
                entered.edition,
                state(end),
                entered.act,
                entered.entry,
                entered.entryTo,
                entered.publishedAt,
                new String(entered.header, StandardCharsets.UTF_8),
                hex.formatHex(entered.salt),
                hex.formatHex(entered.headerDigest),
                entered.rowCount,
                hex.formatHex(entered.rowRoot));
    }

    private static State state(RestrictedPublication end) {
        if (end == null) {
            return State.CURRENT;
        }
        return end.act.equals(Act.WITHDRAWAL) ? State.WITHDRAWN : State.SUPERSEDED;
    }
}
