package org.daylight.kernel.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What someone wrote for others to read: at least one character of it is seen, and it has at most {@link #max} code points
 * (JSON Schema counts so; {@code @Size} counts halves of surrogate pairs). Absent is well-formed too. In the contract:
 * {@code minLength: 1, maxLength, pattern: '[^\t\n\p{Z}\p{Cf}]'}.
 */
@Constraint(validatedBy = Prose.Written.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {
    /** Code points. */
    int max();

    /** Unused: the sentence depends on {@link #max}. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Written implements ConstraintValidator<Prose, String> {
        private int max;

        @Override
        public void initialize(Prose prose) {
            max = prose.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null
                    || text.codePointCount(0, text.length()) <= max
                            && text.codePoints().anyMatch(Written::isSeen);
        }

        private static boolean isSeen(int point) {
            return switch (Character.getType(point)) {
                case Character.SPACE_SEPARATOR,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.FORMAT -> false;
                default -> point != '\t' && point != '\n';
            };
        }
    }
}
