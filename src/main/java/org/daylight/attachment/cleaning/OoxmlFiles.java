package org.daylight.attachment.cleaning;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.daylight.attachment.Cleaner;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.FileType;
import org.daylight.attachment.ReceivedFile;
import org.daylight.attachment.Removal;

/**
 * XLSX, DOCX and PPTX (ECMA-376), part by part: properties, previews and data of programs are left out, photos cleaned; what
 * is hidden, noted beside, acts, or comes from elsewhere is refused.
 */
@ApplicationScoped
class OoxmlFiles implements Cleaner {
    private static final String TYPES = "[Content_Types].xml";
    private static final Map<String, FileType> MAIN = Map.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.PPTX);

    @Override
    public Optional<FileType> recognise(ReceivedFile file, byte[] head) {
        if (!ZipParts.isZip(head)) {
            return Optional.empty();
        }
        try (var zip = ZipParts.open(file.path())) {
            return zip.has(TYPES) ? Optional.of(type(zip)) : Optional.empty();
        } catch (IOException e) {
            throw FileFlaw.BROKEN.refusal("ZIP");
        }
    }

    private static FileType type(ZipParts zip) throws IOException {
        var found = EnumSet.noneOf(FileType.class);
        Xml.look(zip.open(TYPES), TYPES, element -> {
            var type = Xml.attribute(element, "ContentType");
            if (type.contains("macroEnabled")) {
                throw FileFlaw.MACROS.refusal();
            }
            Optional.ofNullable(MAIN.get(type)).ifPresent(found::add);
        });
        if (found.size() != 1) {
            throw FileFlaw.UNKNOWN_TYPE.refusal();
        }
        return found.iterator().next();
    }

    @Override
    public Set<Removal> clean(FileType type, Path from, Path to) throws IOException {
        var removed = EnumSet.noneOf(Removal.class);
        try (var zip = ZipParts.open(from);
                var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
            var leftOut = new HashSet<String>();
            for (var name : zip.names()) {
                var part = OoxmlPart.of(name);
                if (part.isLeftOut()) {
                    leftOut.add(name);
                    removed.add(part.removal());
                }
            }
            for (var name : zip.names()) {
                if (!leftOut.contains(name)) {
                    var entry = new ZipEntry(name);
                    // When a part was written is nobody's business.
                    entry.setTime(0);
                    out.putNextEntry(entry);
                    new OoxmlCopy(zip, leftOut, removed).copy(name, unclosed(out));
                    out.closeEntry();
                }
            }
        } catch (ZipException | EOFException e) {
            throw FileFlaw.BROKEN.refusal("ZIP");
        }
        return removed;
    }

    static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int at, int length) throws IOException {
                out.write(bytes, at, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }
}
