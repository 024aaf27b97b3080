package org.daylight.disclosure.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.daylight.kernel.text.Words;

/**
 * Makes a {@link Cell} of what a workbook stores. A spreadsheet keeps 15 digits of a number that is typed and writes some
 * more: 8.2 stands in the file as 8.1999999999999993. Rounded to 15 digits, as a decimal, it is what was typed.
 */
final class TypedCell {
    private static final MathContext TYPED = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

    /** The first day after the one that spreadsheets believe in, 29 February 1900. */
    private static final int FIRST_SURE_DAY = 61;

    private static final int LAST_DAY = 2_958_465;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    private final NumberFormats formats;
    private final boolean since1904;

    TypedCell(NumberFormats formats, boolean since1904) {
        this.formats = formats;
        this.since1904 = since1904;
    }

    Cell number(String raw, int style) {
        if (!NUMBER.matcher(raw).matches()) {
            return Cell.unreadable(Words.of("无法读取", "cannot be read"));
        }
        var typed = new BigDecimal(raw).round(TYPED);
        if (formats.isShare(style)) {
            return Cell.unreadable(Words.of("是百分数；请写作小数", "is a percentage; write it as a decimal number"));
        }
        if (formats.isTime(style)) {
            return Cell.unreadable(Words.of("是时间", "is a time of day"));
        }
        return formats.isDay(style) ? day(typed) : Cell.of(Cell.Form.NUMBER, plain(typed, formats.digits(style)));
    }

    private Cell day(BigDecimal serial) {
        boolean whole = serial.stripTrailingZeros().scale() <= 0;
        if (!whole || serial.signum() <= 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return Cell.unreadable(Words.of("不是整日的日期", "is not a date without a time of day"));
        }
        int days = serial.intValueExact();
        if (since1904) {
            return Cell.of(Cell.Form.DAY, DAY_0_OF_1904.plusDays(days).toString());
        }
        return days < FIRST_SURE_DAY
                ? Cell.unreadable(Words.of("不是整日的日期", "is not a date without a time of day"))
                : Cell.of(Cell.Form.DAY, DAY_0.plusDays(days).toString());
    }

    private static String plain(BigDecimal number, int digits) {
        var text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        boolean whole = number.signum() >= 0 && text.indexOf('.') < 0;
        return whole ? "0".repeat(Math.max(0, digits - text.length())) + text : text;
    }
}
