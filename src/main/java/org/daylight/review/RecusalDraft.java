package org.daylight.review;

import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/**
 * Why somebody is to take no part in a case.
 *
 * @param subject who; the one who says so when absent
 * @param words none, or a sentence
 */
public record RecusalDraft(
        @Prose(max = 200) String subject, @NotNull RecusalGround ground, @Prose(max = 1000) String words) {}
