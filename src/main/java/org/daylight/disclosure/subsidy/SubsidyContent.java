package org.daylight.disclosure.subsidy;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.daylight.kernel.text.Prose;

/**
 * What a subsidy disclosure says beside its payments (DOMAIN.md §3, seed F and H).
 *
 * @param programme name of the subsidy 补贴项目
 * @param basis the policy it rests on 政策依据
 * @param standard how much for what, in words 补贴标准
 * @param eligibility who may apply 申领条件
 * @param procedure how to apply 申领程序
 * @param contact whom to ask 咨询电话: an office, never a private person
 * @param statedTo the unit in yuan to which the amounts are rounded, for example 100 for 万元 with two places; absent when
 *     they are exact
 * @param source where the table was taken from, when it was published elsewhere before
 */
public record SubsidyContent(
        @NotNull @Prose(max = 200) String programme,
        @NotNull @Prose(max = 1000) String basis,
        @NotNull @Prose(max = 1000) String standard,
        @Prose(max = 2000) String eligibility,
        @Prose(max = 2000) String procedure,
        @Prose(max = 200) String contact,
        @DecimalMin("0.01") @DecimalMax("10000") @Digits(integer = 5, fraction = 2) BigDecimal statedTo,
        @Prose(max = 500) String source) {}
