package org.daylight.disclosure.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.daylight.kernel.text.Words;

/** One sheet of a workbook, row by row. What its editor does not see, or sees in another place, is refused. */
final class WorkbookSheet implements AutoCloseable {
    /** 100,000 rows of thirteen cells are about 60 MB, unpacked. */
    private static final long MOST_BYTES = 128 << 20;

    private static final int MOST_ROWS = 1_048_576;

    /** No family has as many. */
    private static final int MOST_COLUMNS = 256;

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private final Workbook workbook;
    private final TypedCell typed;
    private final XmlPart xml;
    private final BitSet hiddenColumns = new BitSet();
    private int row;

    WorkbookSheet(Workbook workbook, String part) throws IOException, XMLStreamException {
        this.workbook = workbook;
        this.typed = new TypedCell(workbook.formats(), workbook.since1904());
        this.xml = new XmlPart(workbook.zip(), part, MOST_BYTES);
    }

    /** The row that was read last, from 1. */
    int row() {
        return row;
    }

    /** The next row or merged cell; null at the end. */
    TableLine next() throws XMLStreamException {
        for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
            switch (name) {
                case "col" -> hide();
                case "row" -> {
                    return line();
                }
                case "mergeCell" -> {
                    return merged(String.valueOf(xml.attribute("ref")));
                }
                default -> {
                    // How wide, how coloured, how printed.
                }
            }
        }
        return null;
    }

    private void hide() {
        int from = index(xml.attribute("min"), 1);
        int to = index(xml.attribute("max"), from);
        if (xml.isTrue("hidden") && from >= 1) {
            hiddenColumns.set(from - 1, Math.max(from - 1, Math.min(to, MOST_COLUMNS)));
        }
    }

    private TableLine line() throws XMLStreamException {
        int number = index(xml.attribute("r"), row + 1);
        boolean hidden = xml.isTrue("hidden");
        if (number <= row || number > MOST_ROWS) {
            throw new XMLStreamException("the rows are not in order");
        }
        row = number;
        List<Cell> cells = new ArrayList<>();
        for (var name = xml.nextStartWithin("row"); name != null; name = xml.nextStartWithin("row")) {
            if (name.equals("c")) {
                int column = column(xml.attribute("r"), cells.size());
                while (cells.size() < column) {
                    cells.add(Cell.EMPTY);
                }
                cells.add(seen(column, cell()));
            }
        }
        var line = TableLine.of(number, cells);
        return hidden && !line.isEmpty()
                ? TableLine.refused(number, Words.of("是隐藏的行；请取消隐藏或删去", "is hidden; show it or remove it"))
                : line;
    }

    private Cell seen(int column, Cell cell) {
        return hiddenColumns.get(column) && !cell.isEmpty()
                ? Cell.unreadable(Words.of("在隐藏的列中；请取消隐藏或删去", "stands in a hidden column; show it or remove it"))
                : cell;
    }

    private Cell cell() throws XMLStreamException {
        var type = xml.attribute("t");
        int style = index(xml.attribute("s"), 0);
        var formula = false;
        var value = "";
        for (var name = xml.nextStartWithin("c"); name != null; name = xml.nextStartWithin("c")) {
            switch (name) {
                case "f" -> {
                    formula = true;
                    xml.text();
                }
                case "v", "is" -> value = xml.text();
                default -> {
                    // Extensions.
                }
            }
        }
        if (formula) {
            return Cell.unreadable(Words.of("是公式；请粘贴为数值", "is a formula; paste its value"));
        }
        return value.isEmpty() ? Cell.EMPTY : cell(type == null ? "n" : type, value, style);
    }

    private Cell cell(String type, String value, int style) {
        return switch (type) {
            case "n" -> typed.number(value, style);
            case "s" -> shared(value);
            case "inlineStr", "str" -> Cell.text(value);
            case "b" -> Cell.text(value.equals("1") ? "true" : "false");
            case "d" -> Cell.of(Cell.Form.DAY, value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""));
            default -> Cell.unreadable(Words.of("是错误值", "holds an error"));
        };
    }

    private Cell shared(String value) {
        int index = index(value, -1);
        return index >= 0 && index < workbook.texts().size()
                ? Cell.text(workbook.texts().get(index))
                : Cell.unreadable(Words.of("无法读取", "cannot be read"));
    }

    private static TableLine merged(String range) {
        var address = ADDRESS.matcher(range.replaceFirst(":.*", ""));
        int line = address.matches() ? Math.max(1, Integer.parseInt(address.group(2))) : 1;
        var known = range.matches("[A-Z0-9:]{1,21}") ? range : "?";
        return TableLine.refused(line, Words.of("有合并的单元格（%s）", "has merged cells (%s)", known));
    }

    private static int column(String address, int next) throws XMLStreamException {
        if (address == null) {
            return next;
        }
        var parts = ADDRESS.matcher(address);
        int column = 0;
        if (parts.matches()) {
            for (char letter : parts.group(1).toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
        }
        if (column <= next || column > MOST_COLUMNS) {
            throw new XMLStreamException("the cells are not in order, or too many");
        }
        return column - 1;
    }

    private static int index(String text, int otherwise) {
        return text != null && INDEX.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
