package org.daylight.attachment.cleaning;

import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.Removal;

/** Annotations of a PDF: links, and what is drawn upon a page such as a seal, stay; who put them there does not. */
final class PdfMarks {
    private static final Set<String> WELCOME =
            Set.of("Link", "Stamp", "FreeText", "Watermark", "PrinterMark", "TrapNet");
    private static final Set<String> FILES = Set.of("FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia");
    private static final Set<String> COMMENTS = Set.of(
            "Text",
            "Popup",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret",
            "Ink",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Projection");

    /** Invisible, hidden, no view (ISO 32000-2 §12.5.3). */
    private static final int UNSEEN = 1 | 2 | 32;

    private PdfMarks() {}

    static void clean(COSDictionary mark, Set<Removal> removed) {
        var subtype = mark.getCOSName(COSName.SUBTYPE);
        if (subtype == null || !mark.containsKey(COSName.RECT)) {
            return;
        }
        var kind = subtype.getName();
        if (kind.equals("Redact")) {
            // What it is to black out is still there.
            throw FileFlaw.HIDDEN_CONTENT.refusal("/Redact");
        }
        if (COMMENTS.contains(kind)) {
            throw FileFlaw.COMMENTS.refusal("/" + kind);
        }
        if (FILES.contains(kind)) {
            throw FileFlaw.EMBEDDED_FILES.refusal("/" + kind);
        }
        if (kind.equals("Widget")) {
            throw FileFlaw.FORMS.refusal();
        }
        if (WELCOME.contains(kind)) {
            if ((mark.getInt(COSName.F, 0) & UNSEEN) != 0) {
                throw FileFlaw.HIDDEN_CONTENT.refusal("/" + kind);
            }
            PdfObjects.remove(mark, Removal.PROPERTIES, removed, "T", "M", "CreationDate", "NM", "Subj");
        }
    }
}
