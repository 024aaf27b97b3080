package org.daylight.disclosure.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * An XLSX file (ECMA-376) as far as a table needs it: its sheets, its shared texts and what its styles do to numbers.
 *
 * @param since1904 whether its days are counted from 1904
 */
record Workbook(ZipFile zip, List<Leaf> sheets, List<String> texts, NumberFormats formats, boolean since1904)
        implements AutoCloseable {
    private static final long MOST_BYTES = 4 << 20;

    /** Two texts for each of 100,000 rows are about 8 MB. */
    private static final long MOST_BYTES_OF_TEXTS = 16 << 20;

    private static final int MOST_SHEETS = 100;

    /** A sheet; {@code part} is its name in the file, null when it has none. */
    record Leaf(String name, boolean hidden, String part) {}

    static Workbook open(Path file) throws IOException, XMLStreamException {
        var zip = new ZipFile(file.toFile());
        var open = false;
        try {
            var workbook = read(zip);
            open = true;
            return workbook;
        } finally {
            if (!open) {
                zip.close();
            }
        }
    }

    private static Workbook read(ZipFile zip) throws IOException, XMLStreamException {
        var main = related(zip, "_rels/.rels", "").getOrDefault("type officeDocument", "xl/workbook.xml");
        int slash = main.lastIndexOf('/') + 1;
        var folder = main.substring(0, slash);
        var parts = related(zip, folder + "_rels/" + main.substring(slash) + ".rels", folder);
        List<Leaf> sheets = new ArrayList<>();
        var since1904 = false;
        try (var xml = new XmlPart(zip, main, MOST_BYTES)) {
            for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("workbookPr")) {
                    since1904 = xml.isTrue("date1904");
                } else if (name.equals("sheet") && sheets.size() < MOST_SHEETS) {
                    var state = xml.attribute("state");
                    sheets.add(new Leaf(
                            String.valueOf(xml.attribute("name")),
                            state != null && !state.equals("visible"),
                            parts.get(String.valueOf(xml.attribute("id")))));
                }
            }
        }
        var styles = parts.get("type styles");
        var texts = parts.get("type sharedStrings");
        return new Workbook(
                zip,
                sheets,
                texts == null ? List.of() : texts(zip, texts),
                styles == null ? NumberFormats.NONE : NumberFormats.of(zip, styles),
                since1904);
    }

    /** Parts by the id of their relationship, and by {@code type} and the last word of its type. */
    private static Map<String, String> related(ZipFile zip, String part, String folder)
            throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (var xml = new XmlPart(zip, part, MOST_BYTES)) {
            for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
                var target = xml.attribute("Target");
                if (name.equals("Relationship") && target != null) {
                    var whole = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.put(String.valueOf(xml.attribute("Id")), whole);
                    targets.put("type " + String.valueOf(xml.attribute("Type")).replaceFirst(".*/", ""), whole);
                }
            }
        }
        return targets;
    }

    private static List<String> texts(ZipFile zip, String part) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        try (var xml = new XmlPart(zip, part, MOST_BYTES_OF_TEXTS)) {
            for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("si")) {
                    texts.add(xml.text());
                }
            }
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
