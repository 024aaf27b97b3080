package org.daylight.disclosure.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An XLSX file written by hand, part by part. Its styles: 1 a day, 2 six digits, 3 a share, 4 year and month of a Chinese
 * program, 5 a time of day, 6 yuan.
 */
final class RawWorkbook {
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String sheets = "";
    private String relations = "";
    private String properties = "";
    private int count;

    RawWorkbook() {
        parts.put(
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                 Target="xl/workbook.xml"/></Relationships>""");
        parts.put(
                "xl/styles.xml",
                """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">
                <numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="&quot;day&quot;#,##0.00"/>
                </numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>
                <xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="57"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs>
                </styleSheet>""");
        relation("styles", "styles.xml");
    }

    private void relation(String type, String target) {
        count++;
        relations += "<Relationship Id=\"rId%d\" Type=\"http://x/relationships/%s\" Target=\"%s\"/>"
                .formatted(count, type, target);
    }

    RawWorkbook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    RawWorkbook texts(String items) {
        relation("sharedStrings", "sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    /** A sheet with this inside of its {@code worksheet}. */
    RawWorkbook sheet(String name, String state, String content) {
        var file = "sheet" + count + ".xml";
        relation("worksheet", "worksheets/" + file);
        sheets += "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%2$d\"/>".formatted(name, count, state);
        return part(
                "xl/worksheets/" + file,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + content
                        + "</worksheet>");
    }

    RawWorkbook sheet(String rows) {
        return sheet("Sheet1", "visible", "<sheetData>" + rows + "</sheetData>");
    }

    /** Puts a whole part into the file, or another in the place of one. */
    RawWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        parts.putIfAbsent(
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">%s<sheets>%s</sheets></workbook>"""
                        .formatted(properties, sheets));
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Path in(Path directory) throws IOException {
        return Files.write(directory.resolve("table.xlsx"), bytes());
    }
}
