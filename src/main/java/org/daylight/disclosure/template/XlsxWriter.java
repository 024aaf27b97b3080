package org.daylight.disclosure.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook (ECMA-376) sheet after sheet. The same content is always the same bytes, so that a template has one entity
 * tag at every portal; fastexcel 0.20.2 writes the moment into each file.
 */
final class XlsxWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Where zip files begin to count time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** Of its sheets, without any sign that XML knows. */
    private final List<String> names = new ArrayList<>();

    /** The next sheet, with a style for each column; to be closed before another is begun. */
    XlsxSheet sheet(String name, List<XlsxStyle> columns) {
        names.add(name);
        begin("xl/worksheets/sheet" + names.size() + ".xml");
        return new XlsxSheet(zip, columns);
    }

    byte[] bytes() {
        part("[Content_Types].xml", contentTypes());
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part("xl/workbook.xml", workbook());
        part(
                "xl/_rels/workbook.xml.rels",
                relations(each("<Relationship Id=\"rId%1$d\" Type=\"" + OFFICE
                                + "/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>")
                        + relation(names.size() + 1, "styles", "styles.xml")));
        part("xl/styles.xml", XlsxStyle.PART);
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void begin(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        try {
            zip.putNextEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void part(String name, String content) {
        begin(name);
        try {
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String contentTypes() {
        return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                + each("<Override PartName=\"/xl/worksheets/sheet%1$d.xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/>")
                + "</Types>";
    }

    private String workbook() {
        return HEAD + "<workbook xmlns=\"" + XlsxSheet.MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                + each("<sheet name=\"%2$s\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>")
                + "</sheets></workbook>";
    }

    /** @param form with the number of a sheet and its name */
    private String each(String form) {
        return IntStream.rangeClosed(1, names.size())
                .mapToObj(number -> form.formatted(number, names.get(number - 1)))
                .collect(Collectors.joining());
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(number, OFFICE, type, target);
    }

    private static String relations(String all) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }
}
