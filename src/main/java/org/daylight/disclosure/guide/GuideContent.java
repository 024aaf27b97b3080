package org.daylight.disclosure.guide;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/**
 * What a guide 办事公开 is about (seed D and H; Regulations art. 55).
 *
 * @param matter 事项名称
 * @param applicant who may come 服务对象
 * @param statutoryDays within how many working days the law wants it done 法定时限
 * @param promisedDays within how many the body promises to 承诺时限
 * @param source where the guide was taken from, when it was published elsewhere before
 */
public record GuideContent(
        @NotNull @Prose(max = 200) String matter,
        @NotNull Sector sector,
        @Prose(max = 500) String applicant,
        @Min(1) @Max(1_000) Integer statutoryDays,
        @Min(1) @Max(1_000) Integer promisedDays,
        @Prose(max = 500) String source) {}
