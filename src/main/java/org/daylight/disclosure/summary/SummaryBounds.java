package org.daylight.disclosure.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.daylight.kernel.text.Words;

/**
 * How long a summary in one language may be.
 *
 * @param minCharacters letters and digits of the whole; marks and spaces are not counted
 * @param maxCharacters of the whole, in code points
 * @param maxSentenceCharacters of each sentence with its mark
 * @param reason why these bounds and no others
 */
record SummaryBounds(
        @JsonProperty(required = true) int minCharacters,
        @JsonProperty(required = true) int maxCharacters,
        @JsonProperty(required = true) int maxSentences,
        @JsonProperty(required = true) int maxSentenceCharacters,
        @JsonProperty(required = true) Words reason) {}
