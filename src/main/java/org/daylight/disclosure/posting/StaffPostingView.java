package org.daylight.disclosure.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * A posting as staff see it.
 *
 * @param body code of the public body
 * @param seq the number of the newest act about it
 * @param header what that act says
 * @param version what a change must be based on; travels as the ETag
 */
public record StaffPostingView(
        UUID posting,
        UUID disclosure,
        String body,
        PostingState state,
        long seq,
        PostingHeader header,
        @JsonIgnore int version) {}
