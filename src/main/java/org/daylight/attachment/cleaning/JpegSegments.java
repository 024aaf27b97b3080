package org.daylight.attachment.cleaning;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What stands in the segments of a JPEG. */
final class JpegSegments {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int JFIF = 14;

    private JpegSegments() {}

    static int height(byte[] frame) {
        return frame.length < 6 ? 0 : ByteBuffer.wrap(frame).getShort(1) & 0xFFFF;
    }

    static int width(byte[] frame) {
        return frame.length < 6 ? 0 : ByteBuffer.wrap(frame).getShort(3) & 0xFFFF;
    }

    /** The JFIF segment without the small picture that it may end with. */
    static byte[] withoutPreview(byte[] jfif) {
        var bare = Arrays.copyOf(jfif, JFIF);
        bare[JFIF - 2] = 0;
        bare[JFIF - 1] = 0;
        return bare;
    }

    /** Which way is up, 1 to 8 (Exif 2.32 §4.6.4); 1 when the segment does not say. */
    static int orientation(byte[] exif) {
        try {
            var tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = tiff.getInt(4);
            var entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                var entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                    var value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
            return 1;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            // It is left out anyway.
            return 1;
        }
    }

    /** An Exif segment that says nothing but which way is up. */
    static byte[] upright(int orientation) {
        return ByteBuffer.allocate(32)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8})
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
