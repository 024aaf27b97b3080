package org.daylight.publication;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;

import java.util.HashMap;
import java.util.Map;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.daylight.kernel.persistence.Roles;

/**
 * What attackers aim at. {@code :old} and {@code :live} are the two publications of disclosure {@code :d}, which closed
 * row {@code :closed} and left row {@code :row} in force; {@code :other} was published after them and has an open
 * correction {@code :draft} with row {@code :draftrow}; {@code :review} is a case before the reviewer.
 */
final class Target {
    private static Map<String, String> things;

    private Target() {}

    static synchronized Map<String, String> things() {
        if (things == null) {
            things = build();
        }
        return things;
    }

    private static Map<String, String> build() {
        var desk = Desk.open();
        var built = new HashMap<String, String>();
        var disclosure = desk.published(rows("A", "B"));
        built.put("old", Long.toString(Desk.seqOf(disclosure)));
        desk.corrected(disclosure, rows("A").add(row("B", 7)));
        built.put("live", Long.toString(Desk.seqOf(disclosure)));
        built.put("d", disclosure);
        var other = desk.published(rows("A"));
        built.put("other", other);
        var draft = Story.correct(desk.editor, other, "补一行");
        Story.fill(desk.editor, draft, rows("A", "C"));
        built.put("draft", draft.path("edition"));
        built.put("review", desk.submitted(rows("A")).path("review"));
        built.put("body", one("select id from public_body where code = ?", desk.office.code));
        built.put("edition", one("select id from edition where disclosure_id = ?::uuid and number = 2", disclosure));
        built.put(
                "row",
                one("select id from subsidy_payment where disclosure_id = ?::uuid and row_key = 'A//'", disclosure));
        built.put(
                "closed",
                one("select id from subsidy_payment where disclosure_id = ?::uuid and seq_to is not null", disclosure));
        built.put(
                "draftrow",
                one("select id from subsidy_payment where disclosure_id = ?::uuid and seq_from is null", other));
        return built;
    }

    private static String one(String query, String argument) {
        var found = Roles.asSuperuser(query, argument);
        if (found.size() != 1) {
            throw new AssertionError(query + " found " + found);
        }
        return found.get(0);
    }
}
