package org.daylight.attachment.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a file, it is refused or cleaned: no input is a failure of ours. */
class SpoiltFilesTest {
    private static final int EACH = Integer.getInteger("fuzz.inputs", 200);

    private static Map<String, byte[]> samples() throws IOException {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("a.jpg", Pictures.ofCamera(6));
        samples.put("a.png", Pictures.withChunk(Pictures.of("png", 30, 20), "tEXt", "Author\0x".getBytes(UTF_8)));
        samples.put("a.pdf", PdfFilesTest.pdf((pdf, page) -> pdf.getDocumentInformation()
                .setAuthor("x")));
        samples.put("a.xlsx", OfficeFilesTest.workbook());
        samples.put("a.docx", OfficeFilesTest.document("<w:p><w:r><w:t>x</w:t></w:r></w:p>"));
        samples.put("a.ods", OfficeFilesTest.openDocument("<table/>"));
        samples.put("a.geojson", "{\"type\":\"Point\",\"coordinates\":[1,2]}".getBytes(UTF_8));
        return samples;
    }

    @Test
    void areRefusedOrCleaned() throws IOException {
        int refused = 0;
        int cleaned = 0;
        for (var sample : samples().entrySet()) {
            var random = new Random(sample.getKey().hashCode());
            for (int i = 0; i < EACH; i++) {
                var spoilt = spoilt(sample.getValue(), random);
                var name = sample.getKey();
                var isTaken = assertDoesNotThrow(() -> isTaken(spoilt, name), name + ", input " + i);
                cleaned += isTaken ? 1 : 0;
                refused += isTaken ? 0 : 1;
            }
        }
        assertTrue(refused > EACH && cleaned > EACH / 2, refused + " refused, " + cleaned + " cleaned");
    }

    private static boolean isTaken(byte[] file, String name) {
        try {
            return Cleaned.of(file, name).type() != null;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** Some bytes changed, cut out, doubled, or the end cut off. */
    private static byte[] spoilt(byte[] good, Random random) {
        var bytes = good.clone();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 1 ->
                    bytes = Pictures.concat(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
                case 2 ->
                    bytes = Pictures.concat(
                            Arrays.copyOf(bytes, Math.max(1, at)), Arrays.copyOfRange(bytes, to, bytes.length));
                default -> bytes[at] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }
}
