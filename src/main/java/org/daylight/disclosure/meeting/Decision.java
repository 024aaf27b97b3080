package org.daylight.disclosure.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daylight.kernel.text.Prose;

/**
 * The decision that something published rests on, and the meeting that took it; public with the edition (DOMAIN.md §2, seed
 * H 二.3).
 *
 * @param meeting as it calls itself, for example 第十七届人民代表大会第三次会议
 * @param date of the decision
 * @param resolution its number, when it has one
 * @param summary what was decided, in a sentence
 */
public record Decision(
        @NotNull DecisionKind kind,
        @NotNull @Prose(max = 200) String meeting,
        @NotNull LocalDate date,
        @Prose(max = 100) String resolution,
        @Prose(max = 1000) String summary) {}
