package org.daylight.attachment.cleaning;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.Removal;

/** Pictures of whatever kind. How large one may be when it is drawn is bounded: a small file can unfold to gigabytes. */
final class Pixels {
    /** A scanned A0 sheet at 300 dpi has 140 million; four bytes each, that is half a gigabyte in a reader's memory. */
    private static final long MOST = 150_000_000;

    private static final int SIGNATURE = 8;
    private static final int LONGEST = 30_000;

    private Pixels() {}

    /** Copies a picture that is part of a document, cleaned by what it holds and not by its name; what was taken out. */
    static Set<Removal> copy(InputStream part, OutputStream out) throws IOException {
        try (var in = new BufferedInputStream(part)) {
            in.mark(SIGNATURE);
            var head = in.readNBytes(SIGNATURE);
            in.reset();
            if (JpegFiles.isJpeg(head)) {
                return told(JpegFiles.clean(in, out));
            }
            if (PngFiles.isPng(head)) {
                return told(PngFiles.clean(in, out));
            }
            in.transferTo(out);
            return Set.of();
        }
    }

    /** What a photo alone tells by several words is told by one of a document. */
    private static Set<Removal> told(Set<Removal> removed) {
        return removed.isEmpty() ? Set.of() : Set.of(Removal.CAMERA_DATA);
    }

    static void check(long width, long height) {
        if (width < 1 || height < 1) {
            throw FileFlaw.BROKEN.refusal();
        }
        if (width > LONGEST || height > LONGEST || width * height > MOST) {
            throw FileFlaw.TOO_MUCH.refusal(width + " × " + height);
        }
    }
}
