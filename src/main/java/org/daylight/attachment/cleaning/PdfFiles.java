package org.daylight.attachment.cleaning;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.daylight.attachment.Cleaner;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.FileType;
import org.daylight.attachment.ReceivedFile;
import org.daylight.attachment.Removal;

/**
 * PDF (ISO 32000): written anew from what its pages show. What an incremental update left behind, properties and private data
 * of programs do not come along; what acts, hides or brings other files is refused.
 */
@ApplicationScoped
class PdfFiles implements Cleaner {
    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Optional<FileType> recognise(ReceivedFile file, byte[] head) {
        for (int i = 0; i < HEADER.length; i++) {
            if (head.length <= i || head[i] != HEADER[i]) {
                return Optional.empty();
            }
        }
        return Optional.of(FileType.PDF);
    }

    @Override
    public Set<Removal> clean(FileType type, Path from, Path to) throws IOException {
        var removed = EnumSet.noneOf(Removal.class);
        if (new PdfStreams(from).check() > 1) {
            removed.add(Removal.EARLIER_STATES);
        }
        try (var file = new RandomAccessReadBufferedFile(from);
                var pdf = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            clean(pdf, removed);
            try (var out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
                pdf.save(out);
            }
        } catch (InvalidPasswordException e) {
            throw FileFlaw.ENCRYPTED.refusal();
        } catch (IOException | ClassCastException | IllegalArgumentException | IllegalStateException e) {
            // The library's words for a document that does not follow its format.
            throw FileFlaw.BROKEN.refusal();
        }
        return removed;
    }

    @Override
    public Optional<byte[]> thumbnail(Path file) throws IOException {
        return PdfPicture.of(file);
    }

    private static void clean(PDDocument pdf, Set<Removal> removed) throws IOException {
        if (pdf.isEncrypted()) {
            throw FileFlaw.ENCRYPTED.refusal();
        }
        var trailer = pdf.getDocument().getTrailer();
        var info = trailer.getCOSDictionary(COSName.INFO);
        if (info != null && info.size() > 0) {
            removed.add(Removal.PROPERTIES);
        }
        trailer.removeItem(COSName.INFO);
        new PdfObjects(removed).clean(trailer);
        if (pdf.getNumberOfPages() < 1) {
            throw FileFlaw.BROKEN.refusal();
        }
    }
}
