package org.daylight.disclosure.audience;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daylight.disclosure.Desk;
import org.daylight.identity.BodyKind;
import org.daylight.identity.Office;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;

/** Everyone who may come to read what a body discloses, by what they are to it, with their tokens. */
final class Readers {
    private final Map<String, String> tokens = new LinkedHashMap<>();

    Readers(Desk desk) {
        var own = desk.office;
        var sister = desk.county.below(BodyKind.DEPARTMENT);
        for (var role : Role.values()) {
            if (role != Role.MEMBER) {
                add(role.code() + " of the body", own, role);
                add(role.code() + " above", desk.county, role);
                add(role.code() + " of another body", sister, role);
            }
        }
        add("member", own, Role.MEMBER);
        add("member of the body above", desk.county, Role.MEMBER);
        add("member of another body", sister, Role.MEMBER);
        add("member of a body below", own.below(BodyKind.PUBLIC_SERVICE), Role.MEMBER);
        var stranger = "stranger@" + own.code;
        tokens.put("nobody with every role", TestIssuer.token(stranger, "editor", "supervisor", "member"));
        var former = "former@" + own.code;
        own.give(former, Role.MEMBER);
        tokens.put("member whose token does not say so", TestIssuer.token(former, "editor"));
        tokens.put("anonymous", null);
    }

    private void add(String what, Office office, Role role) {
        tokens.put(what, office.token(role));
    }

    Map<String, String> tokens() {
        return tokens;
    }

    /** Whether the reader called {@code what} may read what is for this audience. */
    static boolean mayRead(String audience, String what) {
        var inside = what.endsWith(" of the body")
                || Set.of("editor above", "confidentiality-reviewer above", "approver above", "supervisor above")
                        .contains(what);
        return inside || audience.equals("group") && what.equals("member");
    }
}
