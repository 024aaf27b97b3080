package org.daylight.attachment.cleaning;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.daylight.attachment.cleaning.Pictures.concat;
import static org.daylight.attachment.cleaning.Pictures.pixels;
import static org.daylight.attachment.cleaning.Pictures.withChunk;
import static org.daylight.attachment.cleaning.Pictures.withSegment;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import org.daylight.attachment.FileType;
import org.daylight.attachment.Removal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos lose what cameras write beside them, and not one pixel. */
class PicturesTest {

    @Test
    void aPhotoTellsNoPlaceAndIsTheSamePicture() {
        var photo = Pictures.ofCamera(1);
        var cleaned = Cleaned.of(photo, "a.jpg");
        assertEquals(FileType.JPEG, cleaned.type());
        assertEquals(Set.of(Removal.CAMERA_DATA), cleaned.removed());
        assertFalse(cleaned.holds("Secretcam"));
        assertFalse(cleaned.holds("GPS"));
        assertArrayEquals(Pictures.of("jpg", 40, 30), cleaned.file());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 8})
    void whichWayIsUpStays(int orientation) {
        var cleaned = Cleaned.of(Pictures.ofCamera(orientation), "a.jpg");
        assertFalse(cleaned.holds("Secretcam"));
        assertArrayEquals(
                withSegment(Pictures.of("jpg", 40, 30), 0xE1, JpegSegments.upright(orientation)),
                withSegment(withoutFirst(cleaned.file()), 0xE1, JpegSegments.upright(orientation)));
        var exif = Arrays.copyOfRange(cleaned.file(), at(cleaned.file()), cleaned.file().length);
        assertEquals(orientation, JpegSegments.orientation(Arrays.copyOf(exif, 32)));
    }

    private static int at(byte[] jpeg) {
        return new String(jpeg, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Exif");
    }

    /** Without the orientation that was written. */
    private static byte[] withoutFirst(byte[] jpeg) {
        int at = at(jpeg) - 4;
        return concat(Arrays.copyOf(jpeg, at), Arrays.copyOfRange(jpeg, at + 36, jpeg.length));
    }

    @Test
    void whatFollowsAPictureOrStandsBesideItGoes() {
        var plain = Pictures.of("jpg", 40, 30);
        var all = concat(
                withSegment(
                        withSegment(
                                withSegment(plain, 0xFE, "Comment of Zq".getBytes(US_ASCII)),
                                0xE1,
                                "http://ns.adobe.com/xap/1.0/\0Zq".getBytes(US_ASCII)),
                        0xED,
                        "Photoshop 3.0\0Zq".getBytes(US_ASCII)),
                "PK\3\4Zq".getBytes(US_ASCII));
        var cleaned = Cleaned.of(all, "a.jpeg");
        assertEquals(Set.of(Removal.TEXT, Removal.PROPERTIES, Removal.PROGRAM_DATA), cleaned.removed());
        assertArrayEquals(plain, cleaned.file());
    }

    @Test
    void aColourProfileStays() {
        var photo = withSegment(Pictures.of("jpg", 8, 8), 0xE2, "ICC_PROFILE\0\1\1profile".getBytes(US_ASCII));
        var cleaned = Cleaned.of(photo, "a.jpg");
        assertEquals(Set.of(), cleaned.removed());
        assertArrayEquals(photo, cleaned.file());
    }

    @Test
    void pngsLoseWordsAndKeepPixels() {
        var plain = Pictures.of("png", 30, 20);
        var all = withChunk(
                withChunk(withChunk(plain, "tEXt", "Author\0Zq".getBytes(US_ASCII)), "eXIf", "MMZq".getBytes(US_ASCII)),
                "prVt",
                "Zq".getBytes(US_ASCII));
        var cleaned = Cleaned.of(concat(all, "<script>".getBytes(US_ASCII)), "a.png");
        assertEquals(Set.of(Removal.TEXT, Removal.CAMERA_DATA, Removal.PROGRAM_DATA), cleaned.removed());
        assertArrayEquals(plain, cleaned.file());
        assertArrayEquals(pixels(plain), pixels(cleaned.file()));
    }

    @Test
    void whatIsBrokenOrUnfoldsToTooMuchIsRefused() {
        var jpeg = Pictures.of("jpg", 40, 30);
        var png = Pictures.of("png", 30, 20);
        assertEquals("broken", Cleaned.flaw(Arrays.copyOf(jpeg, jpeg.length / 2), "a.jpg"));
        assertEquals("broken", Cleaned.flaw(Arrays.copyOf(png, png.length - 9), "a.png"));
        var changed = png.clone();
        changed[45] ^= 1;
        assertEquals("broken", Cleaned.flaw(changed, "a.png"));
        assertEquals(
                "broken prVt",
                Cleaned.flaw(withChunk(png, "PrVt", new byte[1]), "a.png").replace("PrVt", "prVt"));
        assertEquals("too-much 30001 × 1", Cleaned.flaw(sized(png, 30_001, 1), "a.png"));
        assertEquals("too-much 20000 × 20000", Cleaned.flaw(sized(png, 20_000, 20_000), "a.png"));
    }

    /** The PNG with another size in its header. */
    private static byte[] sized(byte[] png, int width, int height) {
        var header = Arrays.copyOfRange(png, 16, 29);
        ByteBuffer.wrap(header).putInt(width).putInt(height);
        var body = concat(Arrays.copyOf(png, 8), Arrays.copyOfRange(png, 33, png.length));
        // Between signature and the rest.
        var first = withChunk(concat(Arrays.copyOf(png, 33), new byte[0]), "IHDR", header);
        return concat(
                concat(Arrays.copyOf(body, 8), Arrays.copyOfRange(first, 33, first.length)),
                Arrays.copyOfRange(body, 8, body.length));
    }
}
