package org.daylight.attachment.cleaning;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jboss.logging.Logger;

/** Draws the first page of a PDF, small. */
final class PdfPicture {
    private static final Logger LOG = Logger.getLogger(PdfPicture.class);

    private PdfPicture() {}

    /** A JPEG; empty when it cannot be drawn, or not within reason. */
    static Optional<byte[]> of(Path file) {
        try (var bytes = new RandomAccessReadBufferedFile(file);
                var pdf = Loader.loadPDF(bytes, IOUtils.createTempFileOnlyStreamCache())) {
            return Optional.of(Thumbnail.jpeg(drawn(pdf)));
        } catch (LinkageError e) {
            LOG.warnf("no thumbnails on this machine: %s", e);
            return Optional.empty();
        } catch (IOException | TooMuch | ClassCastException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static BufferedImage drawn(PDDocument pdf) throws IOException {
        var box = pdf.getPage(0).getCropBox();
        var longest = Math.max(box.getWidth(), box.getHeight());
        if (!(longest >= 1)) {
            throw new TooMuch();
        }
        var renderer = new PDFRenderer(pdf) {
            @Override
            protected PageDrawer createPageDrawer(PageDrawerParameters page) throws IOException {
                return new Patient(page);
            }
        };
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(0, Thumbnail.SIDE / longest, ImageType.RGB);
    }

    /** A page asks for more than a page shows. */
    private static final class TooMuch extends RuntimeException {
        TooMuch() {
            super(null, null, false, false);
        }
    }

    /** Draws so much and no more: forms within forms can ask for more than anybody lives to see. */
    private static final class Patient extends PageDrawer {
        private static final int MOST = 500_000;

        private int done;

        Patient(PageDrawerParameters page) throws IOException {
            super(page);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++done > MOST) {
                // Unchecked, for the library goes on after a form that fails.
                throw new TooMuch();
            }
            super.processOperator(operator, operands);
        }
    }
}
