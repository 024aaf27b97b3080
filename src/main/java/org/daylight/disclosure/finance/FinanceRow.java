package org.daylight.disclosure.finance;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.daylight.kernel.text.Prose;

/**
 * One line of a budget or final account. Codes are those of 政府收支分类科目 of the year; each names what it is part of.
 *
 * @param functionalCode 类, 款, 项 (3, 5, 7 digits; revenue also 目, 9), when it has one
 * @param economicCode 政府预算支出经济分类 (3 or 5 digits)
 * @param departmentalCode 部门预算支出经济分类 (3 or 5 digits)
 * @param name as printed
 * @param fundSource 资金来源
 * @param programme 项目
 * @param amount in {@code currency} (ISO 4217), at most two places
 */
public record FinanceRow(
        @NotNull Direction direction,
        @NotNull Phase phase,
        @NotNull @Min(1949) @Max(2099) Integer fiscalYear,
        @Pattern(regexp = "[0-9]{3}([0-9]{2}){0,3}") String functionalCode,
        @Pattern(regexp = "[0-9]{3}([0-9]{2})?") String economicCode,
        @Pattern(regexp = "[0-9]{3}([0-9]{2})?") String departmentalCode,
        @NotNull @Prose(max = 100) String name,
        @Prose(max = 40) String fundSource,
        @Prose(max = 60) String programme,
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
