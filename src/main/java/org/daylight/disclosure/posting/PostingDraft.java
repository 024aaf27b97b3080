package org.daylight.disclosure.posting;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daylight.kernel.json.WholeNumber;
import org.daylight.kernel.text.Prose;

/**
 * Where and when an edition was posted beside the website.
 *
 * @param edition its number
 * @param channel code of a channel of the region
 * @param place such as the board in front of which office
 * @param until the last day it is to be seen, absent when none was set
 */
public record PostingDraft(
        @NotNull @Min(1) @JsonDeserialize(using = WholeNumber.class) Integer edition,
        @NotNull @Size(max = 40) String channel,
        @NotNull @Prose(max = 200) String place,
        @NotNull LocalDate postedOn,
        LocalDate until) {}
