package org.daylight.attachment.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.Removal;

/** Goes through all that a PDF's trailer leads to: takes out what only tells of its making, and refuses what it may not have. */
final class PdfObjects {
    /** A thousand pages of tagged text have half a million; each takes some hundred bytes. */
    private static final int MOST = 1_000_000;

    private final Set<Removal> removed;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    PdfObjects(Set<Removal> removed) {
        this.removed = removed;
    }

    void clean(COSDictionary trailer) throws IOException {
        visit(trailer);
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next instanceof COSStream stream) {
                new PdfPictures(removed).clean(stream);
            }
            if (next instanceof COSDictionary dictionary) {
                clean(dictionary, removed);
                // Up the tree leads only to where we came from.
                List.copyOf(dictionary.getValues()).forEach(this::visit);
            } else if (next instanceof COSArray array) {
                array.forEach(this::visit);
            }
        }
    }

    private void visit(COSBase value) {
        var object = value instanceof COSObject reference ? reference.getObject() : value;
        var leadsOn = object instanceof COSDictionary || object instanceof COSArray;
        if (leadsOn && seen.add(object)) {
            if (seen.size() > MOST) {
                throw FileFlaw.TOO_MUCH.refusal();
            }
            open.push(object);
        }
    }

    private static void clean(COSDictionary dictionary, Set<Removal> removed) {
        PdfActions.check(dictionary);
        PdfMarks.clean(dictionary, removed);
        remove(dictionary, Removal.PROPERTIES, removed, "Metadata");
        remove(dictionary, Removal.PROGRAM_DATA, removed, "PieceInfo", "LastModified");
        remove(dictionary, Removal.PREVIEW, removed, "Thumb");
    }

    static void remove(COSDictionary dictionary, Removal what, Set<Removal> removed, String... keys) {
        for (var key : keys) {
            var name = COSName.getPDFName(key);
            if (dictionary.containsKey(name)) {
                dictionary.removeItem(name);
                removed.add(what);
            }
        }
    }

    /** A photo within a PDF brings along what its camera wrote, as it does alone. */
    private record PdfPictures(Set<Removal> removed) {
        private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0};
        /** It stands among the first segments, of 64 KiB each. */
        private static final int HEAD = 1 << 20;

        void clean(COSStream stream) throws IOException {
            if (!filters(stream).equals(List.of(COSName.DCT_DECODE)) || !isPicture(stream)) {
                return;
            }
            byte[] raw;
            try (var in = stream.createRawInputStream()) {
                raw = in.readAllBytes();
            }
            // Some programs write pictures that only they understand; those of cameras are whole.
            if (holds(raw, EXIF)) {
                var clean = new ByteArrayOutputStream(raw.length);
                JpegFiles.clean(new ByteArrayInputStream(raw), clean);
                removed.add(Removal.CAMERA_DATA);
                try (var out = stream.createRawOutputStream()) {
                    clean.writeTo(out);
                }
            }
        }

        private static boolean holds(byte[] picture, byte[] word) {
            return IntStream.rangeClosed(0, Math.min(picture.length - word.length, HEAD))
                    .anyMatch(i -> Arrays.equals(picture, i, i + word.length, word, 0, word.length));
        }

        private static List<COSBase> filters(COSStream stream) {
            var filters = stream.getFilters();
            if (filters instanceof COSArray several) {
                return several.size() == 1 ? List.of(several.getObject(0)) : List.of();
            }
            return filters == null ? List.of() : List.of(filters);
        }

        private static boolean isPicture(COSStream stream) {
            return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        }
    }
}
