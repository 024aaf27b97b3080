package org.daylight.attachment.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daylight.attachment.FileType;
import org.daylight.attachment.Removal;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Office documents lose who made them, and what they hide is refused. */
class OfficeFilesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    static byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Zq program", "1.0")) {
            workbook.properties().setCompany("Zq company");
            var sheet = workbook.newWorksheet("发放");
            sheet.value(0, 0, "村");
            sheet.value(1, 0, "甲村");
            sheet.value(1, 1, 100);
            workbook.newWorksheet("工资").value(0, 0, "x");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] document(String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/people.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml"/>
                </Types>"""
                        .getBytes(UTF_8));
        parts.put(
                "word/_rels/document.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.microsoft.com/office/2011/relationships/people" Target="people.xml"/>
                <Relationship Id="r2" Type="http://x/hyperlink" Target="https://www.gov.cn/" TargetMode="External"/>
                </Relationships>"""
                        .getBytes(UTF_8));
        parts.put("word/people.xml", "<people>Zq</people>".getBytes(UTF_8));
        parts.put(
                "word/document.xml",
                ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                                + "</w:body></w:document>")
                        .getBytes(UTF_8));
        return Zips.of(parts);
    }

    @Test
    void aWorkbookLosesItsPropertiesAndKeepsItsCells() {
        var file = Zips.with(workbook(), "docProps/thumbnail.jpeg", new byte[] {1});
        file = Zips.with(file, "xl/printerSettings/printerSettings1.bin", "Zq printer");
        file = Zips.replacing(
                file,
                "xl/workbook.xml",
                "<sheets>",
                "<fileSharing userName=\"Zq\"/><x:absPath xmlns:x=\"urn:x\" url=\"C:\\Users\\Zq\\\"/><sheets>");
        var cleaned = Cleaned.of(file, "a.xlsx");
        assertEquals(FileType.XLSX, cleaned.type());
        assertEquals(Set.of(Removal.PROPERTIES, Removal.PREVIEW, Removal.PROGRAM_DATA), cleaned.removed());
        var parts = Zips.parts(cleaned.file());
        assertEquals(Set.of(), words(parts, "Zq"));
        assertEquals(Set.of(), words(parts, "docProps"));
        assertArrayEquals(Zips.parts(file).get(SHEET), parts.get(SHEET));
    }

    /** The parts that hold the word. */
    private static Set<String> words(Map<String, byte[]> parts, String word) {
        var found = new java.util.TreeSet<String>();
        parts.forEach((name, bytes) -> {
            if (name.contains(word) || new String(bytes, UTF_8).contains(word)) {
                found.add(name);
            }
        });
        return found;
    }

    @Test
    void aPrinterGoesWithWhatNamesIt() {
        var file = Zips.with(workbook(), "xl/printerSettings/printerSettings1.bin", "Zq");
        file = Zips.replacing(
                file,
                SHEET,
                "</worksheet>",
                "<pageSetup xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                        + "orientation=\"landscape\" r:id=\"rId7\"/></worksheet>");
        var sheet = Zips.text(Cleaned.of(file, "a.xlsx").file(), SHEET);
        assertTrue(sheet.contains("orientation=\"landscape\""), sheet);
        assertFalse(sheet.contains("rId7"), sheet);
        assertTrue(sheet.contains("甲村") || sheet.contains("t=\"s\""), sheet);
    }

    @Test
    void hiddenSheetsAreNamed() {
        for (var state : new String[] {"hidden", "veryHidden"}) {
            var file = Zips.replacing(
                    workbook(), "xl/workbook.xml", "sheetId=\"2\"", "sheetId=\"2\" state=\"" + state + "\"");
            assertEquals("hidden-content 工资", Cleaned.flaw(file, "a.xlsx"), state);
        }
    }

    @Test
    void hiddenRowsAndColumnsAreRefusedWhenTheyHoldSomething() {
        var hiddenRow = Zips.text(workbook(), SHEET).replaceFirst("<row r=\"2\"", "<row r=\"2\" hidden=\"1\"");
        assertEquals(
                "hidden-content " + SHEET + " A2", Cleaned.flaw(Zips.with(workbook(), SHEET, hiddenRow), "a.xlsx"));
        var columns = "<cols><col min=\"%s\" max=\"16384\" hidden=\"true\"/></cols><sheetData>";
        assertEquals(
                "hidden-content " + SHEET + " B2",
                Cleaned.flaw(Zips.replacing(workbook(), SHEET, "<sheetData>", columns.formatted("2")), "a.xlsx"));
        assertEquals(
                "", Cleaned.flaw(Zips.replacing(workbook(), SHEET, "<sheetData>", columns.formatted("3")), "a.xlsx"));
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, macros",
        "xl/activeX/activeX1.xml, macros",
        "xl/embeddings/oleObject1.bin, embedded-files",
        "xl/media/film.mp4, embedded-files",
        "xl/externalLinks/externalLink1.xml, external-content",
        "xl/connections.xml, external-content",
        "xl/revisions/log1.xml, tracked-changes",
        "xl/pivotCache/pivotCacheRecords1.xml, hidden-content",
        "_xmlsignatures/sig1.xml, signed"
    })
    void partsThatNoDocumentMayHave(String part, String flaw) {
        assertEquals(flaw + " " + part, Cleaned.flaw(Zips.with(workbook(), part, "<x/>"), "a.xlsx"));
    }

    @Test
    void commentsAndOutsideContentAreRefused() {
        var none = Zips.with(workbook(), "xl/comments1.xml", "<comments><commentList/></comments>");
        assertEquals("", Cleaned.flaw(none, "a.xlsx"));
        var some = Zips.with(workbook(), "xl/comments1.xml", "<comments><comment ref=\"A1\"/></comments>");
        assertEquals("comments xl/comments1.xml", Cleaned.flaw(some, "a.xlsx"));
        var linked = Zips.with(
                workbook(),
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Type=\"http://x/image\" Target=\"http://x/a.png\" TargetMode=\"External\"/></Relationships>");
        assertEquals("external-content image", Cleaned.flaw(linked, "a.xlsx"));
    }

    @Test
    void aDocumentKeepsItsLinksAndNotItsPeople() {
        var cleaned = Cleaned.of(document("<w:p><w:r><w:t>正文</w:t></w:r></w:p>"), "a.docx");
        assertEquals(FileType.DOCX, cleaned.type());
        assertEquals(Set.of(Removal.PROPERTIES), cleaned.removed());
        assertEquals(Set.of(), words(Zips.parts(cleaned.file()), "eople"));
        assertTrue(Zips.text(cleaned.file(), "word/_rels/document.xml.rels").contains("https://www.gov.cn/"));
        assertTrue(Zips.text(cleaned.file(), "word/document.xml").contains("正文"));
    }

    @ParameterizedTest
    @CsvSource({
        "<w:ins w:author='Zq'/>, tracked-changes word/document.xml",
        "<w:p><w:pPr><w:pPrChange/></w:pPr></w:p>, tracked-changes word/document.xml",
        "<w:r><w:rPr><w:vanish/></w:rPr></w:r>, hidden-content word/document.xml",
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr></w:r>, ''",
        "<w:r><w:instrText> INCLUDETEXT c:/x</w:instrText></w:r>, external-content word/document.xml",
        "<w:r><w:instrText>INC</w:instrText></w:r><w:r><w:instrText>ludepicture x</w:instrText></w:r>, external-content word/document.xml",
        "<w:fldSimple w:instr='DDE x'/>, external-content word/document.xml",
        "<w:r><w:instrText>PAGE</w:instrText></w:r>, ''",
        "<w:altChunk/>, embedded-files word/document.xml",
        "<w:p>, broken word/document.xml"
    })
    void whatADocumentHidesOrRemembers(String body, String flaw) {
        assertEquals(flaw, Cleaned.flaw(document(body.replace('\'', '"')), "a.docx"));
    }

    @Test
    void aPhotoInADocumentTellsNoPlace() {
        var file = Zips.with(document("<w:p/>"), "word/media/image1.jpg", Pictures.ofCamera(1));
        var cleaned = Cleaned.of(file, "a.docx");
        assertEquals(Set.of(Removal.PROPERTIES, Removal.CAMERA_DATA), cleaned.removed());
        assertArrayEquals(Pictures.of("jpg", 40, 30), Zips.parts(cleaned.file()).get("word/media/image1.jpg"));
        // By what it holds, whatever it is called.
        var renamed = Zips.with(document("<w:p/>"), "word/media/image1.gif", Pictures.ofCamera(1));
        assertFalse(new String(Zips.parts(Cleaned.of(renamed, "a.docx").file()).get("word/media/image1.gif"), UTF_8)
                .contains("Secretcam"));
    }

    @Test
    void bombsAndDocumentTypesAreRefused() {
        var bomb = Zips.with(workbook(), "xl/media/image1.emf", new byte[700 * 1024 * 1024]);
        assertTrue(bomb.length < 2_000_000, "it is small");
        assertEquals("too-much", Cleaned.flaw(bomb, "a.xlsx"));
        var type = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet>&a;</worksheet>";
        assertEquals("broken " + SHEET, Cleaned.flaw(Zips.with(workbook(), SHEET, type), "a.xlsx"));
        var zip = Zips.of(Map.of("a.txt", new byte[] {65}));
        assertEquals(null, Cleaned.of(zip, "a.zip").type());
    }

    @Test
    void oldFormatsAndPasswordsAreRefusedForWhatTheyAre() {
        var old = java.util.HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600));
        assertEquals("legacy-format", Cleaned.flaw(old, "a.xls"));
        var locked = Pictures.concat(old, "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        assertEquals("encrypted", Cleaned.flaw(locked, "a.xlsx"));
    }

    static byte[] openDocument(String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", FileType.ODS.mediaType().getBytes(UTF_8));
        parts.put(
                "META-INF/manifest.xml",
                """
                <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                <m:file-entry m:full-path="content.xml"/><m:file-entry m:full-path="meta.xml"/></m:manifest>"""
                        .getBytes(UTF_8));
        parts.put("meta.xml", "<meta>Zq</meta>".getBytes(UTF_8));
        parts.put("settings.xml", "<settings>Zq printer</settings>".getBytes(UTF_8));
        parts.put("Thumbnails/thumbnail.png", new byte[] {1});
        parts.put("content.xml", ("<content>" + content + "</content>").getBytes(UTF_8));
        return Zips.of(parts);
    }

    @Test
    void anOpenDocumentLosesItsPropertiesToo() {
        var cleaned = Cleaned.of(openDocument("<table name=\"发放\"/>"), "a.ods");
        assertEquals(FileType.ODS, cleaned.type());
        assertEquals(Set.of(Removal.PROPERTIES, Removal.PREVIEW, Removal.PROGRAM_DATA), cleaned.removed());
        assertEquals(
                Set.of("mimetype", "META-INF/manifest.xml", "content.xml"),
                Zips.parts(cleaned.file()).keySet());
        assertFalse(Zips.text(cleaned.file(), "META-INF/manifest.xml").contains("meta.xml"));
    }

    @ParameterizedTest
    @CsvSource({
        "<annotation/>, comments content.xml",
        "<tracked-changes/>, tracked-changes content.xml",
        "<style name='h'><table-properties display='false'/></style><table name='工资' style-name='h'/>, hidden-content 工资",
        "<table-row visibility='collapse'><table-cell value-type='float'/></table-row>, hidden-content content.xml",
        "<table-column visibility='collapse'/>, hidden-content content.xml",
        "<image href='http://x/a.png'/>, external-content content.xml",
        "<a href='https://www.gov.cn/'/>, ''",
        "<image href='Pictures/a.png'/>, ''",
        "<script/>, scripts content.xml"
    })
    void whatAnOpenDocumentHidesOrTakesFromElsewhere(String content, String flaw) {
        assertEquals(flaw, Cleaned.flaw(openDocument(content.replace('\'', '"')), "a.ods"));
    }

    @Test
    void textIsUtf8AndGeoJsonIsGeographic() {
        assertEquals(
                FileType.CSV, Cleaned.of("a,b\n街,1".getBytes(UTF_8), "a.csv").type());
        assertEquals("broken UTF-8", Cleaned.flaw(new byte[] {'a', (byte) 0xFF, 'b'}, "a.txt"));
        assertEquals(null, Cleaned.of(new byte[] {'a', 0}, "a.txt").type());
        assertEquals(
                FileType.GEOJSON,
                Cleaned.of("{\"type\":\"Point\",\"coordinates\":[1,2]}".getBytes(UTF_8), "a.geojson")
                        .type());
        for (var no : new String[] {"{}", "[]", "{\"type\":\"x\"}", "{\"type\":\"Point\"} {}", "{"}) {
            assertEquals("broken GeoJSON", Cleaned.flaw(no.getBytes(UTF_8), "a.geojson"), no);
        }
    }
}
