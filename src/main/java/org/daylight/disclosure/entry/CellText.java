package org.daylight.disclosure.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.daylight.kernel.json.JsonFaults;
import org.daylight.kernel.json.PlainNumber;
import org.daylight.kernel.text.PlainText;
import org.daylight.kernel.text.Words;

/** What the text of a cell says, as the JSON that its column takes. Numbers never pass through floating point. */
final class CellText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    /** Commas that can only separate thousands: two or more of them, or one with a decimal point after it. */
    private static final Pattern GROUPED =
            Pattern.compile("-?[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,12}(?:\\.[0-9]{1,40})?|,[0-9]{3}\\.[0-9]{1,40})");

    private static final Pattern ONE_COMMA = Pattern.compile("-?[0-9]{1,40},[0-9]{1,40}");
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)");

    /** A code that was typed as a number, short enough that a spreadsheet kept all of it. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    private static final Words A_NUMBER = Words.of(
            "是数字；表格软件只保留 15 位，并舍去末尾的零，请将该列设为文本",
            "is a number, of which a spreadsheet keeps 15 digits and no last zeros; make the column text");
    private static final Words NO_NUMBER = Words.of("应为数字，如 1234.5", "must be a number such as 1234.5");
    private static final Words NO_DAY = Words.of("应为日期，如 2026-11-22", "must be a date such as 2026-11-22");

    private final ObjectMapper json;

    CellText(ObjectMapper json) {
        this.json = json;
    }

    /** A text that says nothing the column takes. */
    static final class Unreadable extends Exception {
        private final transient Words words;

        Unreadable(Words words) {
            super(words.en(), null, false, false);
            this.words = words;
        }

        Words words() {
            return words;
        }
    }

    JsonNode read(Column column, Cell cell) throws Unreadable {
        if (cell.flaw() != null) {
            throw new Unreadable(cell.flaw());
        }
        refuse(
                cell.form() == Cell.Form.DAY && column.kind() != Column.Kind.DAY,
                Words.of("是日期单元格；请改为文本", "is a date; make it text"));
        if (cell.form() == Cell.Form.NUMBER && !takesNumbers(column)) {
            refuse(!WHOLE.matcher(cell.text()).matches(), A_NUMBER);
        }
        var flaw = PlainText.flaw(cell.text());
        if (flaw.isPresent()) {
            throw new Unreadable(flaw.get());
        }
        return switch (column.kind()) {
            case TEXT -> JSON.textNode(cell.text());
            case CHOICE -> choice(column, cell.text());
            case DAY -> day(cell);
            case WHOLE, DECIMAL -> number(number(cell.text()));
            case YES_NO -> yesNo(cell.text());
            case JSON -> tree(cell.text());
        };
    }

    private static boolean takesNumbers(Column column) {
        return column.kind() == Column.Kind.WHOLE
                || column.kind() == Column.Kind.DECIMAL
                || column.kind() == Column.Kind.DAY;
    }

    private static JsonNode choice(Column column, String text) throws Unreadable {
        for (var choice : column.choices().entrySet()) {
            if (choice.getKey().equals(text) || choice.getValue().equals(text)) {
                return JSON.textNode(choice.getKey());
            }
        }
        throw new Unreadable(new Words(
                "应为其中之一：" + String.join("、", column.choices().values()),
                "must be one of: " + String.join(", ", column.choices().keySet())));
    }

    private static JsonNode number(BigDecimal number) {
        return number.scale() == 0 ? JSON.numberNode(number.toBigIntegerExact()) : JSON.numberNode(number);
    }

    private static BigDecimal number(String text) throws Unreadable {
        refuse(
                ONE_COMMA.matcher(text).matches(),
                Words.of(
                        "逗号可能是千分位，也可能是小数点；请写作不带逗号的数字",
                        "the comma may be decimal or separate thousands; write the number without it"));
        var grouped = GROUPED.matcher(text).matches();
        refuse(!grouped && !NUMBER.matcher(text).matches(), NO_NUMBER);
        var plain = grouped ? text.replace(",", "") : text;
        var flaw = PlainNumber.flaw(plain);
        if (flaw.isPresent()) {
            throw new Unreadable(flaw.get());
        }
        return PlainNumber.plain(new BigDecimal(plain));
    }

    private static JsonNode day(Cell cell) throws Unreadable {
        var parts = DAY.matcher(cell.text());
        refuse(cell.form() == Cell.Form.NUMBER || !parts.matches(), NO_DAY);
        int last = parts.groupCount();
        for (int month = 2; month < last; month += 2) {
            if (parts.group(month) != null) {
                return JSON.textNode(day(parts.group(1), parts.group(month), parts.group(month + 1)));
            }
        }
        throw new IllegalStateException("one of the forms matched");
    }

    private static String day(String year, String month, String day) throws Unreadable {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            throw new Unreadable(NO_DAY);
        }
    }

    private static JsonNode yesNo(String text) throws Unreadable {
        return switch (text) {
            case "是", "true", "TRUE" -> JSON.booleanNode(true);
            case "否", "false", "FALSE" -> JSON.booleanNode(false);
            default -> throw new Unreadable(Words.of("应为“是”或“否”", "must be true or false"));
        };
    }

    private JsonNode tree(String text) throws Unreadable {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            var refusal = JsonFaults.of(e).orElseThrow(() -> new IllegalStateException("unreadable JSON", e));
            throw new Unreadable(refusal.faults().get(0).detail());
        }
    }

    private static void refuse(boolean wrong, Words words) throws Unreadable {
        if (wrong) {
            throw new Unreadable(words);
        }
    }
}
