package org.daylight.attachment.cleaning;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.daylight.attachment.Cleaner;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.FileType;
import org.daylight.attachment.ReceivedFile;
import org.daylight.attachment.Removal;

/** ODS and ODT (OASIS OpenDocument 1.3), part by part, to the same end as {@link OoxmlFiles}. */
@ApplicationScoped
class OdfFiles implements Cleaner {
    private static final String MIMETYPE = "mimetype";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final Map<String, FileType> TYPES = Map.of(
            FileType.ODS.mediaType(), FileType.ODS,
            FileType.ODT.mediaType(), FileType.ODT);

    private static final Pattern MACROS = Pattern.compile("(Basic|Scripts|Dialogs)/.*");
    private static final Pattern SIGNATURES = Pattern.compile("META-INF/.*signatures.*");
    private static final Map<Pattern, Removal> LEFT_OUT = Map.of(
            Pattern.compile("meta\\.xml|.*/meta\\.xml|manifest\\.rdf"), Removal.PROPERTIES,
            Pattern.compile("Thumbnails/.*"), Removal.PREVIEW,
            Pattern.compile("settings\\.xml|.*/settings\\.xml|Configurations2/.*|layout-cache"), Removal.PROGRAM_DATA);

    private static final Pattern PICTURE = Pattern.compile("(Pictures|media|ObjectReplacements)/.*");
    private static final int LONGEST_TYPE = 200;

    @Override
    public Optional<FileType> recognise(ReceivedFile file, byte[] head) {
        if (!ZipParts.isZip(head)) {
            return Optional.empty();
        }
        try (var zip = ZipParts.open(file.path())) {
            if (!zip.has(MIMETYPE)) {
                return Optional.empty();
            }
            try (var in = zip.open(MIMETYPE)) {
                var type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.UTF_8).strip();
                return Optional.ofNullable(TYPES.get(type));
            }
        } catch (IOException e) {
            throw FileFlaw.BROKEN.refusal("ZIP");
        }
    }

    @Override
    public Set<Removal> clean(FileType type, Path from, Path to) throws IOException {
        var removed = EnumSet.noneOf(Removal.class);
        try (var zip = ZipParts.open(from);
                var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
            writeType(type, out);
            for (var name : zip.names()) {
                var removal = removal(name);
                removal.ifPresent(removed::add);
                if (removal.isEmpty() && !name.equals(MIMETYPE)) {
                    var entry = new ZipEntry(name);
                    entry.setTime(0);
                    out.putNextEntry(entry);
                    copy(zip, name, OoxmlFiles.unclosed(out), removed);
                    out.closeEntry();
                }
            }
        } catch (ZipException | EOFException e) {
            throw FileFlaw.BROKEN.refusal("ZIP");
        }
        return removed;
    }

    /** First and not packed, so that others recognise it. */
    private static void writeType(FileType type, ZipOutputStream out) throws IOException {
        var bytes = type.mediaType().getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(MIMETYPE);
        entry.setTime(0);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private static Optional<Removal> removal(String name) {
        if (MACROS.matcher(name).matches()) {
            throw FileFlaw.MACROS.refusal(name);
        }
        if (SIGNATURES.matcher(name).matches()) {
            throw FileFlaw.SIGNED.refusal();
        }
        return LEFT_OUT.entrySet().stream()
                .filter(each -> each.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void copy(ZipParts zip, String name, OutputStream out, Set<Removal> removed) throws IOException {
        if (name.equals(MANIFEST)) {
            Xml.look(zip.open(name), name, element -> {
                if (element.getLocalName().equals("encryption-data")) {
                    throw FileFlaw.ENCRYPTED.refusal();
                }
            });
            Xml.copy(
                    zip.open(name),
                    out,
                    name,
                    element -> removal(Xml.path(element)).isPresent() ? null : element);
            return;
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            Xml.look(zip.open(name), name, new OdfLook(name));
            raw(zip, name, out);
        } else if (PICTURE.matcher(name).matches()) {
            removed.addAll(Pixels.copy(zip.open(name), out));
        } else {
            throw FileFlaw.EMBEDDED_FILES.refusal(name);
        }
    }

    private static void raw(ZipParts zip, String name, OutputStream out) throws IOException {
        try (var in = zip.open(name)) {
            in.transferTo(out);
        }
    }
}
