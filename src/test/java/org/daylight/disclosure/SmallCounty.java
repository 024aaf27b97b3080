package org.daylight.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daylight.identity.TestIssuer;

/** A county with one department and everybody that publishing and expunging take, for portals of a test's own. */
public final class SmallCounty {
    public static final String DEPARTMENT = "910000NY";
    public static final String EDITOR = TestIssuer.token("editor", "editor");
    public static final String REVIEWER = TestIssuer.token("reviewer", "confidentiality-reviewer");
    public static final String APPROVER = TestIssuer.token("approver", "approver");
    public static final String HEAD = TestIssuer.token("head", "disclosure-head");

    private static final String FOUNDING =
            """
            {"demo": false,
             "bodies": [{"code": "910000", "name": "复原县", "kind": "county"},
                        {"code": "910000NY", "name": "复原县农业农村局", "kind": "department", "parent": "910000"}],
             "posts": [{"subject": "editor", "role": "editor", "body": "910000NY", "fromDay": "2026-01-01"},
                       {"subject": "reviewer", "role": "confidentiality-reviewer", "body": "910000NY", "fromDay": "2026-01-01"},
                       {"subject": "approver", "role": "approver", "body": "910000NY", "fromDay": "2026-01-01"},
                       {"subject": "head", "role": "disclosure-head", "body": "910000", "fromDay": "2026-01-01"}],
             "proxies": []}""";

    private SmallCounty() {}

    /** Its founding file, for {@code DAYLIGHT_IDENTITY_FOUNDING}. */
    public static Path founding(Path directory) throws IOException {
        return Files.writeString(directory.resolve("founding.json"), FOUNDING);
    }

    /** A disclosure in force with a row for {@code area}; its id. */
    public static String published(String area) {
        return Story.publish(EDITOR, REVIEWER, APPROVER, Story.draft(EDITOR, DEPARTMENT), Desk.rows(area));
    }

    /** Ordered by the department, decided by the county. */
    public static void expunge(String disclosure) {
        Expunging.approve(HEAD, Expunging.ordered(APPROVER, disclosure)).then().statusCode(200);
    }
}
