package org.daylight.disclosure.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.daylight.kernel.text.Prose;

/**
 * Another document that this one has to do with: published here, or stated to be elsewhere. Exactly one of the two.
 *
 * @param indexNumber 索引号 of one published on this portal
 * @param external title and number of one that is not, or its address
 */
public record DocumentLink(
        @NotNull Relation relation,
        @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z.-]{0,31}/[0-9]{4}-[0-9]{5,9}") String indexNumber,
        @Prose(max = 300) String external) {}
