package org.daylight.contract;

import io.restassured.response.Response;
import org.daylight.attachment.cleaning.Pictures;
import org.daylight.disclosure.Story;

/** Files that anyone may attach. */
final class SampleFiles {
    /** A text, and what it is called. */
    static final String TEXT = "一份说明\n";

    static final String DISPOSITION = "attachment; filename=\"notes.txt\"";

    private SampleFiles() {}

    /** The draft with a picture, so that there is something small to see. */
    static Response pictured(String editor, Response edition) {
        return Story.describe(
                editor, Story.attach(editor, edition, "a.png", "image/png", Pictures.of("png", 4, 4)), "红角");
    }
}
