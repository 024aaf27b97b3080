package org.daylight.disclosure.posting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an act about a posting says; its canonical JSON (RFC 8785) is published and hashed.
 *
 * @param edition the edition that was posted
 * @param reason why it was corrected or struck; absent on the first
 */
public record PostingHeader(
        UUID posting,
        UUID disclosure,
        String indexNumber,
        int edition,
        ChannelRef channel,
        String place,
        LocalDate postedOn,
        LocalDate until,
        String reason) {

    /** A channel as it was called then. */
    public record ChannelRef(String code, String name) {}

    PostingHeader because(String why) {
        return new PostingHeader(posting, disclosure, indexNumber, edition, channel, place, postedOn, until, why);
    }
}
