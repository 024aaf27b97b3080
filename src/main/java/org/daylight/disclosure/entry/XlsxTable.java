package org.daylight.disclosure.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.daylight.kernel.text.Words;

/** The one sheet of an XLSX file in which something stands, but for a sheet that explains it. */
final class XlsxTable extends FetchedTable {
    /** The sheet that explains a template. */
    static final List<String> EXPLANATION = List.of("说明", "Notes");

    private Workbook workbook;
    private WorkbookSheet sheet;

    XlsxTable(Path file) {
        try {
            workbook = Workbook.open(file);
            open();
        } catch (IOException | XMLStreamException e) {
            // The file was received whole: what cannot be read is what was sent.
            endWith(unreadable(1));
        }
    }

    private void open() throws IOException, XMLStreamException {
        List<Workbook.Leaf> written = new ArrayList<>();
        for (var leaf : workbook.sheets()) {
            if (leaf.part() != null
                    && (leaf.hidden() || !EXPLANATION.contains(leaf.name()))
                    && isWritten(leaf.part())) {
                written.add(leaf);
            }
        }
        var hidden = written.stream().filter(Workbook.Leaf::hidden).toList();
        if (!hidden.isEmpty()) {
            endWith(TableLine.unreadable(
                    1,
                    Words.of(
                            "有隐藏的工作表：%s；请取消隐藏或删去", "there are hidden sheets: %s; show or remove them", names(hidden))));
        } else if (written.size() > 1) {
            endWith(TableLine.unreadable(
                    1,
                    Words.of(
                            "不止一张工作表有内容：%s；请只留一张", "more than one sheet is written on: %s; keep one", names(written))));
        } else if (written.size() == 1) {
            sheet = new WorkbookSheet(workbook, written.get(0).part());
        } else {
            endWith(TableLine.unreadable(1, Words.of("没有内容", "there is nothing in it")));
        }
    }

    private static String names(List<Workbook.Leaf> leaves) {
        return leaves.stream()
                .map(leaf -> leaf.name().replaceAll("[^\\p{L}\\p{N} _.()（）-]", "?"))
                .map(name -> name.length() > 31 ? name.substring(0, 31) : name)
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    private boolean isWritten(String part) throws IOException, XMLStreamException {
        try (var looked = new WorkbookSheet(workbook, part)) {
            for (var line = looked.next(); line != null; line = looked.next()) {
                if (!line.isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    TableLine fetch() {
        try {
            return sheet.next();
        } catch (XMLStreamException e) {
            return unreadable(sheet.row() + 1);
        }
    }

    private static TableLine unreadable(int line) {
        return TableLine.unreadable(
                line, Words.of("不是可读取的 XLSX 文件，或过大", "is not an XLSX file that can be read, or too large a one"));
    }

    @Override
    public void close() {
        try {
            if (sheet != null) {
                sheet.close();
            }
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
