package org.daylight.kernel.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.function.Function;
import org.daylight.kernel.text.Prose;
import org.daylight.kernel.text.Words;

/**
 * What a violated constraint says. A message of one's own is written {@code "中文 | English"}; the usual constraints have
 * their sentences here, so that they do not depend on the server's locale or on a bundle that lacks one language.
 */
public final class ConstraintWords {
    private static final Function<Map<String, Object>, Words> REQUIRED = attributes -> Words.of("必填", "is required");

    private static final Map<Class<? extends Annotation>, Function<Map<String, Object>, Words>> SENTENCES =
            Map.ofEntries(
                    Map.entry(NotNull.class, REQUIRED),
                    Map.entry(NotBlank.class, a -> Words.of("不能为空白", "must not be blank")),
                    Map.entry(NotEmpty.class, a -> Words.of("不能为空", "must not be empty")),
                    Map.entry(
                            Prose.class,
                            a -> Words.of(
                                    "不能为空白，至多 %s 个字符",
                                    "must not be blank, and has at most %s characters", a.get("max"))),
                    Map.entry(Size.class, ConstraintWords::size),
                    Map.entry(Min.class, a -> Words.of("不得小于 %s", "must be at least %s", a.get("value"))),
                    Map.entry(Max.class, a -> Words.of("不得大于 %s", "must be at most %s", a.get("value"))),
                    Map.entry(DecimalMin.class, a -> bound("大", "小", "greater", a)),
                    Map.entry(DecimalMax.class, a -> bound("小", "大", "less", a)),
                    Map.entry(Positive.class, a -> Words.of("须大于 0", "must be greater than 0")),
                    Map.entry(PositiveOrZero.class, a -> Words.of("不得小于 0", "must be at least 0")),
                    Map.entry(Digits.class, ConstraintWords::digits),
                    Map.entry(Email.class, a -> Words.of("须为电子邮件地址", "must be an email address")),
                    Map.entry(Pattern.class, a -> Words.of("须符合格式 %s", "must match the pattern %s", a.get("regexp"))));

    private ConstraintWords() {}

    public static Words of(ConstraintViolation<?> violation) {
        String[] own = violation.getMessageTemplate().split(" \\| ", 2);
        if (own.length == 2) {
            return Words.of(own[0], own[1]);
        }
        var descriptor = violation.getConstraintDescriptor();
        return SENTENCES
                .getOrDefault(descriptor.getAnnotation().annotationType(), a -> Words.of("不符合要求", "is not acceptable"))
                .apply(descriptor.getAttributes());
    }

    private static Words size(Map<String, Object> a) {
        return (int) a.get("max") == Integer.MAX_VALUE
                ? Words.of("长度至少 %s", "must have a length of at least %s", a.get("min"))
                : Words.of("长度须在 %s 与 %s 之间", "must have a length between %s and %s", a.get("min"), a.get("max"));
    }

    private static Words bound(String wanted, String refused, String en, Map<String, Object> a) {
        return (boolean) a.get("inclusive")
                ? Words.of("不得" + refused + "于 %s", "must be " + en + " than or equal to %s", a.get("value"))
                : Words.of("须" + wanted + "于 %s", "must be " + en + " than %s", a.get("value"));
    }

    private static Words digits(Map<String, Object> a) {
        return Words.of(
                "整数至多 %s 位，小数至多 %s 位",
                "must have at most %s digits before and %s after the decimal point",
                a.get("integer"),
                a.get("fraction"));
    }
}
