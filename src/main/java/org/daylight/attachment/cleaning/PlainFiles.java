package org.daylight.attachment.cleaning;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import org.daylight.attachment.Cleaner;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.FileType;
import org.daylight.attachment.ReceivedFile;
import org.daylight.attachment.Removal;

/** Text, tables as text, and GeoJSON (RFC 7946): UTF-8 without control characters. Which of them it is the name says. */
@ApplicationScoped
class PlainFiles implements Cleaner {
    private static final Set<FileType> TYPES = Set.of(FileType.TEXT, FileType.CSV, FileType.GEOJSON);
    private static final Set<String> GEOMETRY = Set.of(
            "FeatureCollection",
            "Feature",
            "Point",
            "MultiPoint",
            "LineString",
            "MultiLineString",
            "Polygon",
            "MultiPolygon",
            "GeometryCollection");

    private static final int BUFFER = 64 * 1024;

    @Override
    public boolean isLastResort() {
        return true;
    }

    @Override
    public Optional<FileType> recognise(ReceivedFile file, byte[] head) {
        return FileType.named(file.name()).filter(TYPES::contains).filter(type -> isWithoutControls(head));
    }

    private static boolean isWithoutControls(byte[] bytes) {
        for (var each : bytes) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' || each == 0x7f) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Set<Removal> clean(FileType type, Path from, Path to) throws IOException {
        requireText(from);
        if (type == FileType.GEOJSON) {
            requireGeoJson(from);
        }
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        return Set.of();
    }

    private static void requireText(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        try (var channel = Files.newByteChannel(file)) {
            for (var isLast = false; !isLast; ) {
                isLast = channel.read(bytes) < 0;
                if (!isWithoutControls(java.util.Arrays.copyOf(bytes.array(), bytes.position()))) {
                    throw FileFlaw.UNKNOWN_TYPE.refusal();
                }
                var result = decoder.decode(bytes.flip(), chars.clear(), isLast);
                if (result.isError()) {
                    result.throwException();
                }
                bytes.compact();
            }
        } catch (CharacterCodingException e) {
            throw FileFlaw.BROKEN.refusal("UTF-8");
        }
    }

    private static void requireGeoJson(Path file) throws IOException {
        try (var json = JsonFactory.builder().build().createParser(file.toFile())) {
            var type = "";
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw FileFlaw.BROKEN.refusal("GeoJSON");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var name = json.currentName();
                json.nextToken();
                if (name.equals("type")) {
                    type = json.getText();
                }
                json.skipChildren();
            }
            if (json.nextToken() != null || !GEOMETRY.contains(type)) {
                throw FileFlaw.BROKEN.refusal("GeoJSON");
            }
        } catch (JsonProcessingException e) {
            throw FileFlaw.BROKEN.refusal("GeoJSON");
        }
    }
}
