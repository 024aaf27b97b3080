package org.daylight.attachment.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.daylight.attachment.Cleaner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small pictures show what the files show, upright. */
class ThumbnailsTest {
    @TempDir
    Path directory;

    private Optional<BufferedImage> of(Cleaner cleaner, byte[] file) throws IOException {
        var thumbnail = cleaner.thumbnail(Files.write(directory.resolve("file"), file));
        return thumbnail.isEmpty()
                ? Optional.empty()
                : Optional.of(ImageIO.read(new ByteArrayInputStream(thumbnail.get())));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() < 60 && colour.getBlue() < 60;
    }

    @Test
    void aLargePictureIsMadeSmallAndASmallOneStays() throws IOException {
        var large = of(new PngFiles(), Pictures.of("png", 3000, 2000)).orElseThrow();
        assertEquals("320 × 213", large.getWidth() + " × " + large.getHeight());
        assertTrue(isRed(large, 80, 50));
        assertTrue(!isRed(large, 240, 160));
        var small = of(new JpegFiles(), Pictures.of("jpg", 40, 30)).orElseThrow();
        assertEquals("40 × 30", small.getWidth() + " × " + small.getHeight());
    }

    /** The red corner is at the top left of what the camera saw as 40 × 30. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 30, 10, 7",
        "2, 40, 30, 30, 7",
        "3, 40, 30, 30, 22",
        "4, 40, 30, 10, 22",
        "5, 30, 40, 7, 10",
        "6, 30, 40, 22, 10",
        "7, 30, 40, 22, 30",
        "8, 30, 40, 7, 30"
    })
    void aTurnedPhotoStandsUpright(int orientation, int width, int height, int redX, int redY) throws IOException {
        var clean = Cleaned.of(Pictures.ofCamera(orientation), "a.jpg").file();
        var image = of(new JpegFiles(), clean).orElseThrow();
        assertEquals(width + " × " + height, image.getWidth() + " × " + image.getHeight());
        assertTrue(isRed(image, redX, redY));
        assertTrue(!isRed(image, width - 1 - redX, height - 1 - redY));
    }

    private static byte[] page(java.util.function.BiConsumer<PDDocument, PDPage> edit) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.setNonStrokingColor(Color.RED);
                content.addRect(0, 421, 298, 421);
                content.fill();
            }
            edit.accept(pdf, page);
            var bytes = new java.io.ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void theFirstPageOfAPdfIsDrawn() throws IOException {
        var image = of(new PdfFiles(), page((pdf, page) -> {})).orElseThrow();
        assertEquals(320, image.getHeight());
        assertTrue(isRed(image, 50, 80));
        assertTrue(!isRed(image, 200, 80));
    }

    /** Thirty forms, each of which draws the next one twice: a billion operators. */
    @Test
    void aPageThatAsksForTooMuchHasNone() throws IOException {
        var file = page((pdf, page) -> {
            try {
                PDFormXObject inner = null;
                for (int i = 0; i < 30; i++) {
                    var form = new PDFormXObject(pdf);
                    form.setBBox(PDRectangle.A4);
                    form.setResources(new PDResources());
                    if (inner != null) {
                        form.getResources().put(COSName.getPDFName("F"), inner);
                    }
                    try (var out = form.getStream().createOutputStream()) {
                        out.write((inner == null ? "0 0 9 9 re f" : "/F Do /F Do").getBytes());
                    }
                    inner = form;
                }
                try (var content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
                    content.drawForm(inner);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertEquals(Optional.empty(), of(new PdfFiles(), file));
    }
}
