package org.daylight.attachment.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daylight.attachment.FileType;
import org.daylight.attachment.Removal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PDFs lose who made them, and what acts or hides in them is refused. */
class PdfFilesTest {

    interface Edit {
        void of(PDDocument pdf, PDPage page) throws IOException;
    }

    /** A page that says "Paid 100.00", changed by {@code edit}. */
    static byte[] pdf(Edit edit) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Paid 100.00");
                content.endText();
            }
            edit.of(pdf, page);
            return saved(pdf);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    @Test
    void propertiesGoAndThePageStays() throws IOException {
        var file = pdf((pdf, page) -> {
            pdf.getDocumentInformation().setAuthor("Zq author");
            var metadata = new PDMetadata(pdf);
            metadata.importXMPMetadata("<x>Zq xmp</x>".getBytes(ISO_8859_1));
            pdf.getDocumentCatalog().setMetadata(metadata);
            page.getCOSObject().setItem("PieceInfo", new COSDictionary());
            page.getCOSObject().setItem("Thumb", new COSDictionary());
        });
        var cleaned = Cleaned.of(file, "a.pdf");
        assertEquals(FileType.PDF, cleaned.type());
        assertEquals(Set.of(Removal.PROPERTIES, Removal.PROGRAM_DATA, Removal.PREVIEW), cleaned.removed());
        assertFalse(cleaned.holds("Zq"));
        assertEquals("Paid 100.00", text(cleaned.file()));
        try (var document = Loader.loadPDF(cleaned.file())) {
            assertEquals(null, document.getDocumentInformation().getAuthor());
            assertEquals(null, document.getDocumentCatalog().getMetadata());
        }
    }

    @Test
    void whatAnUpdateLeftBehindGoes() throws IOException {
        var file = pdf((pdf, page) -> pdf.getDocumentCatalog().getCOSObject().setString("Secret", "Zqbefore"));
        byte[] updated;
        try (var pdf = Loader.loadPDF(file)) {
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("Secret"));
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            var bytes = new ByteArrayOutputStream();
            pdf.saveIncremental(bytes);
            updated = bytes.toByteArray();
        }
        var cleaned = Cleaned.of(updated, "a.pdf");
        assertTrue(cleaned.removed().contains(Removal.EARLIER_STATES));
        try (var pdf = Loader.loadPDF(cleaned.file())) {
            assertEquals(null, pdf.getDocumentCatalog().getCOSObject().getString("Secret"));
        }
        assertEquals("Paid 100.00", text(cleaned.file()));
        assertTrue(cleaned.file().length < updated.length);
    }

    @Test
    void aPhotoInItTellsNoPlace() throws IOException {
        var file = pdf((pdf, page) -> {
            var photo = PDImageXObject.createFromByteArray(pdf, Pictures.ofCamera(1), "photo");
            try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawImage(photo, 0, 0);
            }
        });
        assertTrue(new String(file, ISO_8859_1).contains("Secretcam"));
        var cleaned = Cleaned.of(file, "a.pdf");
        assertEquals(Set.of(Removal.CAMERA_DATA), cleaned.removed());
        assertFalse(cleaned.holds("Secretcam"));
    }

    @Test
    void aLinkToTheWebIsWelcome() throws IOException {
        var file = pdf((pdf, page) -> {
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10, 50, 50));
            var action = new PDActionURI();
            action.setURI("https://www.gov.cn/");
            link.setAction(action);
            page.getAnnotations().add(link);
        });
        assertEquals("", Cleaned.flaw(file, "a.pdf"));
    }

    @Test
    void whatActsIsRefused() throws IOException {
        assertEquals(
                "scripts /JS",
                Cleaned.flaw(
                        pdf((pdf, page) ->
                                pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                        "a.pdf"));
        assertEquals("scripts /Launch", Cleaned.flaw(pdf((pdf, page) -> act(pdf, "Launch")), "a.pdf"));
        assertEquals("external-content /GoToR", Cleaned.flaw(pdf((pdf, page) -> act(pdf, "GoToR")), "a.pdf"));
        assertEquals("embedded-files /GoToE", Cleaned.flaw(pdf((pdf, page) -> act(pdf, "GoToE")), "a.pdf"));
        assertEquals(
                "scripts /AA",
                Cleaned.flaw(pdf((pdf, page) -> page.getCOSObject().setItem("AA", new COSDictionary())), "a.pdf"));
        assertEquals(
                "embedded-files /EmbeddedFiles",
                Cleaned.flaw(
                        pdf((pdf, page) -> {
                            var names = new COSDictionary();
                            names.setItem("EmbeddedFiles", new COSDictionary());
                            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
                        }),
                        "a.pdf"));
    }

    private static void act(PDDocument pdf, String action) {
        var dictionary = new COSDictionary();
        dictionary.setName(COSName.S, action);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, dictionary);
    }

    @ParameterizedTest
    @CsvSource({
        "Text, 0, comments /Text",
        "Highlight, 0, comments /Highlight",
        "Redact, 0, hidden-content /Redact",
        "FileAttachment, 0, embedded-files /FileAttachment",
        "Widget, 0, forms",
        "Stamp, 2, hidden-content /Stamp",
        "Stamp, 4, ''",
    })
    void marksUponAPage(String kind, int flags, String flaw) throws IOException {
        var file = pdf((pdf, page) -> {
            var mark = new COSDictionary();
            mark.setName(COSName.SUBTYPE, kind);
            mark.setItem(COSName.RECT, new PDRectangle(1, 1, 9, 9).getCOSArray());
            mark.setInt(COSName.F, flags);
            mark.setString(COSName.T, "Zq reviewer");
            var marks = new COSArray();
            marks.add(mark);
            page.getCOSObject().setItem(COSName.ANNOTS, marks);
        });
        assertEquals(flaw, Cleaned.flaw(file, "a.pdf"));
    }

    @Test
    void formsSignaturesLayersAndPasswordsAreRefused() throws IOException {
        assertEquals(
                "forms",
                Cleaned.flaw(
                        pdf((pdf, page) -> {
                            var form = new PDAcroForm(pdf);
                            pdf.getDocumentCatalog().setAcroForm(form);
                            form.getFields().add(new PDTextField(form));
                        }),
                        "a.pdf"));
        assertEquals(
                "signed",
                Cleaned.flaw(
                        pdf((pdf, page) -> {
                            var form = new PDAcroForm(pdf);
                            form.setSignaturesExist(true);
                            pdf.getDocumentCatalog().setAcroForm(form);
                        }),
                        "a.pdf"));
        assertEquals(
                "hidden-content /OCProperties",
                Cleaned.flaw(
                        pdf((pdf, page) -> {
                            var off = new COSArray();
                            off.add(new COSDictionary());
                            var shown = new COSDictionary();
                            shown.setItem(COSName.OFF, off);
                            var layers = new COSDictionary();
                            layers.setItem(COSName.D, shown);
                            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
                        }),
                        "a.pdf"));
        for (var password : new String[] {"", "open"}) {
            assertEquals(
                    "encrypted",
                    Cleaned.flaw(
                            pdf((pdf, page) -> pdf.protect(
                                    new StandardProtectionPolicy("owner", password, new AccessPermission()))),
                            "a.pdf"));
        }
    }

    @Test
    void whatIsBrokenOrUnfoldsToTooMuchIsRefused() throws IOException {
        assertEquals("broken", Cleaned.flaw("%PDF-1.7\nnothing".getBytes(ISO_8859_1), "a.pdf"));
        for (var type :
                new String[] {"/Type /ObjStm /N 1 /First 5", "/Type /Obj#53tm /N 1 /Firs#74 5", "/N 1 /First 5"}) {
            assertEquals("too-much", Cleaned.flaw(bomb(type, "/FlateDecode"), "a.pdf"), type);
        }
        assertEquals(
                "too-much /Filter",
                Cleaned.flaw(bomb("/Type /ObjStm /N 1 /First 5", "[/FlateDecode /FlateDecode]"), "a.pdf"));
    }

    /** A PDF of a hundred kilobytes that a reader unfolds to a hundred megabytes. */
    private static byte[] bomb(String type, String filter) {
        var deflater = new Deflater(9);
        deflater.setInput(new byte[100 * 1024 * 1024]);
        deflater.finish();
        var packed = new byte[1 << 20];
        int length = deflater.deflate(packed);
        deflater.end();
        return ("%PDF-1.7\n1 0 obj\n<< " + type + " /Filter " + filter + " /Length " + length + " >>\nstream\n"
                        + new String(packed, 0, length, ISO_8859_1) + "\nendstream\nendobj\nstartxref\n0\n%%EOF")
                .getBytes(ISO_8859_1);
    }
}
