package org.daylight.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daylight.identity.TestIssuer;

/** A county whose departments publish at the same time; the same people serve all of them. */
final class Town {
    static final int DEPARTMENTS = 4;
    static final String EDITOR = TestIssuer.token("editor", "editor");
    static final String REVIEWER = TestIssuer.token("reviewer", "confidentiality-reviewer");
    static final String APPROVER = TestIssuer.token("approver", "approver");
    static final String ADMIN = TestIssuer.token("admin", "admin");

    private static final String COUNTY = "920000";

    private Town() {}

    static String department(int number) {
        return COUNTY + "D" + number;
    }

    /** A body that does not exist yet. */
    static String village(String code) {
        return "{\"code\": \"%1$s\", \"name\": \"新村 %1$s\", \"kind\": \"village\", \"parent\": \"%2$s\"}"
                .formatted(code, COUNTY);
    }

    /** Its founding file, for {@code DAYLIGHT_IDENTITY_FOUNDING}. */
    static Path founding(Path directory) throws IOException {
        var bodies = new StringBuilder("{\"code\": \"%s\", \"name\": \"多事县\", \"kind\": \"county\"}".formatted(COUNTY));
        var posts = new StringBuilder(post("admin", "admin", COUNTY));
        for (int i = 0; i < DEPARTMENTS; i++) {
            bodies.append(", {\"code\": \"%s\", \"name\": \"多事县第%s局\", \"kind\": \"department\", \"parent\": \"%s\"}"
                    .formatted(department(i), i, COUNTY));
            posts.append(", ").append(post("editor", "editor", department(i)));
            posts.append(", ").append(post("reviewer", "confidentiality-reviewer", department(i)));
            posts.append(", ").append(post("approver", "approver", department(i)));
        }
        return Files.writeString(
                directory.resolve("founding.json"),
                "{\"demo\": false, \"bodies\": [%s], \"posts\": [%s], \"proxies\": []}".formatted(bodies, posts));
    }

    private static String post(String subject, String role, String body) {
        return "{\"subject\": \"%s\", \"role\": \"%s\", \"body\": \"%s\", \"fromDay\": \"2026-01-01\"}"
                .formatted(subject, role, body);
    }
}
