package org.daylight.publication;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.daylight.kernel.json.PlainNumber;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/**
 * How the rows of a family are read across disclosures.
 *
 * @param path below {@code /api/v1}, one or two segments, for example {@code subsidies/payments}
 * @param table the table of the entity, also the entity's name
 * @param view the view that anonymous readers may select from; has every column of the row record by its snake_case name
 * @param filters the query parameters it knows besides those of every row collection
 */
public record RowCollection(String path, String table, String view, List<Filter> filters) {

    /**
     * A query parameter that narrows the collection.
     *
     * @param parameter its name in the URL, for example {@code amount.gte}
     * @param condition SQL over the view as {@code r}, with {@code :value} for the argument
     * @param parse text to argument; throws a {@link Refusal} naming the parameter when it makes no sense
     */
    public record Filter(String parameter, String condition, Function<String, Object> parse) {

        /** A text of at most {@code max} characters. */
        public static Filter text(String parameter, String condition, int max) {
            return new Filter(parameter, condition, text -> Choice.text(parameter, text, max));
        }

        /** A decimal as {@link PlainNumber} has it, spelled without an exponent. */
        public static Filter decimal(String parameter, String condition) {
            return new Filter(parameter, condition, text -> {
                if (!text.matches("-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,20})?")) {
                    throw Refusal.parameter(parameter, Words.of("应为数字", "must be a decimal number"));
                }
                PlainNumber.flaw(text).ifPresent(flaw -> {
                    throw Refusal.parameter(parameter, flaw);
                });
                return new BigDecimal(text);
            });
        }

        /** A whole number of at most nine digits. */
        public static Filter integer(String parameter, String condition) {
            return new Filter(parameter, condition, text -> {
                if (!text.matches("0|[1-9][0-9]{0,8}")) {
                    throw Refusal.parameter(parameter, Words.of("应为整数", "must be a whole number"));
                }
                return Integer.valueOf(text);
            });
        }

        /** One of an enum's values by its name in the contract, which is the constant's in kebab-case. */
        public static Filter choice(String parameter, String condition, Class<? extends Enum<?>> type) {
            return new Filter(parameter, condition, text -> Arrays.stream(type.getEnumConstants())
                    .map(Enum::name)
                    .filter(name ->
                            name.toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                    .findFirst()
                    .orElseThrow(() -> Refusal.parameter(parameter, Words.of("没有这个选项", "is none of its values"))));
        }
    }
}
