package org.daylight.attachment.cleaning;

import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.daylight.attachment.FileFlaw;

/** What a PDF may not have: what acts, what can be filled in, what brings other files, what is there and not shown. */
final class PdfActions {
    /** Of actions those that only go to another place, here or on the web, are welcome (ISO 32000-2 §12.6.4). */
    private static final Map<String, FileFlaw> ACTIONS = Map.of(
            "JavaScript", FileFlaw.SCRIPTS,
            "Launch", FileFlaw.SCRIPTS,
            "ImportData", FileFlaw.SCRIPTS,
            "SubmitForm", FileFlaw.FORMS,
            "ResetForm", FileFlaw.FORMS,
            "Rendition", FileFlaw.SCRIPTS,
            "RichMediaExecute", FileFlaw.SCRIPTS,
            "GoToE", FileFlaw.EMBEDDED_FILES,
            "GoToR", FileFlaw.EXTERNAL_CONTENT);

    private static final Set<String> SCRIPTS = Set.of("JS", "JavaScript", "AA");
    private static final Set<String> FILES = Set.of("EF", "EmbeddedFiles", "AF");

    private PdfActions() {}

    static void check(COSDictionary dictionary) {
        for (var key : dictionary.keySet()) {
            if (SCRIPTS.contains(key.getName())) {
                throw FileFlaw.SCRIPTS.refusal("/" + key.getName());
            }
            if (FILES.contains(key.getName())) {
                throw FileFlaw.EMBEDDED_FILES.refusal("/" + key.getName());
            }
        }
        var action = dictionary.getCOSName(COSName.S);
        if (action != null && ACTIONS.containsKey(action.getName())) {
            throw ACTIONS.get(action.getName()).refusal("/" + action.getName());
        }
        // A stream whose bytes are in another file, or a file specification.
        if (dictionary.containsKey("FFilter")
                || COSName.getPDFName("Filespec").equals(dictionary.getCOSName(COSName.TYPE))) {
            throw FileFlaw.EXTERNAL_CONTENT.refusal();
        }
        checkForm(dictionary.getCOSDictionary(COSName.ACRO_FORM));
        checkLayers(dictionary.getCOSDictionary(COSName.OCPROPERTIES));
    }

    private static void checkForm(COSDictionary form) {
        if (form == null) {
            return;
        }
        if (form.getInt(COSName.getPDFName("SigFlags"), 0) % 2 == 1) {
            throw FileFlaw.SIGNED.refusal();
        }
        if (form.containsKey(COSName.XFA) || size(form, COSName.FIELDS) > 0) {
            throw FileFlaw.FORMS.refusal();
        }
    }

    private static void checkLayers(COSDictionary layers) {
        var shown = layers == null ? null : layers.getCOSDictionary(COSName.D);
        if (shown == null) {
            return;
        }
        if (COSName.OFF.equals(shown.getCOSName(COSName.BASE_STATE)) || size(shown, COSName.OFF) > 0) {
            throw FileFlaw.HIDDEN_CONTENT.refusal("/OCProperties");
        }
    }

    private static int size(COSDictionary of, COSName key) {
        COSArray list = of.getCOSArray(key);
        return list == null ? 0 : list.size();
    }
}
