package org.daylight.disclosure.template;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One sheet of a workbook, written from its first line to its last. */
final class XlsxSheet implements AutoCloseable {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /** Day 61 is the first after the one that spreadsheets believe in, 29 February 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final int MOST_ROWS = 1 << 20;

    /** Characters of a list to choose from, quotes included (ECMA-376 §18.3.1.33, as programs take it). */
    private static final int LONGEST_LIST = 255;

    private static final int BUFFER = 1 << 16;

    private final XMLStreamWriter xml;
    private final List<XlsxStyle> columns;
    private final Map<Integer, List<String>> choices = new LinkedHashMap<>();
    private int line;
    private int column;

    XlsxSheet(OutputStream out, List<XlsxStyle> columns) {
        this.columns = columns;
        try {
            // It writes tag by tag, which would be one piece to compress each.
            xml = FACTORY.createXMLStreamWriter(
                    new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER));
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("worksheet");
            xml.writeDefaultNamespace(MAIN);
            keepHeadingsInSight();
            columns();
            xml.writeStartElement("sheetData");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keepHeadingsInSight() throws XMLStreamException {
        xml.writeStartElement("sheetViews");
        element("sheetView", "workbookViewId", "0");
        element("pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void columns() throws XMLStreamException {
        xml.writeStartElement("cols");
        for (int i = 0; i < columns.size(); i++) {
            var style = columns.get(i);
            var number = Integer.toString(i + 1);
            element("col", "min", number, "max", number, "width", Integer.toString(style.width), "style", id(style));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** @param required which of them may not be empty */
    void headings(List<String> headings, List<Boolean> required) {
        nextLine();
        for (int i = 0; i < headings.size(); i++) {
            text(headings.get(i), required.get(i) ? XlsxStyle.REQUIRED : XlsxStyle.HEADING);
        }
    }

    void nextLine() {
        try {
            endLine();
            line++;
            column = 0;
            element("row", "r", Integer.toString(line));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void endLine() throws XMLStreamException {
        if (line > 0) {
            xml.writeEndElement();
        }
    }

    /** An empty text takes its column and leaves the cell out. */
    void text(String text) {
        text(text, columns.get(column));
    }

    /** @param plain without exponent, at most 15 digits */
    void number(String plain) {
        cell("n", columns.get(column), plain);
    }

    /** @param iso a day; as text where spreadsheets count wrongly */
    void day(String iso) {
        var day = LocalDate.parse(iso);
        if (day.isBefore(FIRST_DAY)) {
            text(iso);
        } else {
            cell("n", columns.get(column), Long.toString(day.toEpochDay() - DAY_0.toEpochDay()));
        }
    }

    private void text(String text, XlsxStyle style) {
        cell("inlineStr", style, text);
    }

    private void cell(String type, XlsxStyle style, String value) {
        var address = letters(column++) + line;
        if (value.isEmpty()) {
            return;
        }
        try {
            element("c", "r", address, "s", id(style), "t", type);
            if (type.equals("inlineStr")) {
                xml.writeStartElement("is");
                element("t", "xml:space", "preserve");
                xml.writeCharacters(value);
                xml.writeEndElement();
            } else {
                xml.writeStartElement("v");
                xml.writeCharacters(value);
            }
            xml.writeEndElement();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Offers these in all cells of a column, from 0, below its heading; a list too long to be offered is not. */
    void choices(int column, List<String> values) {
        var list = '"' + String.join(",", values) + '"';
        if (!values.isEmpty()
                && list.length() <= LONGEST_LIST
                && values.stream().noneMatch(value -> value.matches(".*[\",].*"))) {
            choices.put(column, values);
        }
    }

    @Override
    public void close() {
        try {
            endLine();
            xml.writeEndElement();
            if (!choices.isEmpty()) {
                validations();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void validations() throws XMLStreamException {
        element("dataValidations", "count", Integer.toString(choices.size()));
        for (var list : choices.entrySet()) {
            var letters = letters(list.getKey());
            // A warning, for the contract's own values are understood as well.
            element(
                    "dataValidation",
                    "type",
                    "list",
                    "errorStyle",
                    "warning",
                    "allowBlank",
                    "1",
                    "showErrorMessage",
                    "1",
                    "sqref",
                    letters + "2:" + letters + MOST_ROWS);
            xml.writeStartElement("formula1");
            xml.writeCharacters('"' + String.join(",", list.getValue()) + '"');
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String id(XlsxStyle style) {
        return Integer.toString(style.ordinal());
    }

    private void element(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static String letters(int column) {
        var last = Character.toString('A' + column % 26);
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
