package org.daylight.attachment.cleaning;

import java.util.List;
import java.util.regex.Pattern;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.Removal;

/** What becomes of a part of an Office document (ECMA-376), by its name. */
enum OoxmlPart {
    /** A font. */
    FONT,
    /** Cleaned like one that comes alone, when it is of a kind that can be. */
    PICTURE,
    /** Looked at, and copied with what must change. */
    XML,
    RELATIONS,
    TYPES,
    /** Left out. */
    PROPERTIES(Removal.PROPERTIES),
    PREVIEW(Removal.PREVIEW),
    PROGRAM_DATA(Removal.PROGRAM_DATA);

    private record Rule(Pattern names, OoxmlPart fate, FileFlaw flaw) {}

    private static final List<Rule> RULES = List.of(
            refuse(".*vba(project|data)[^/]*|.*/(macrosheets|dialogsheets|activex)/.*", FileFlaw.MACROS),
            refuse(".*/ctrlprops/.*", FileFlaw.FORMS),
            refuse(".*/embeddings/.*", FileFlaw.EMBEDDED_FILES),
            refuse("xl/(externallinks|querytables|model)/.*|xl/connections\\.xml", FileFlaw.EXTERNAL_CONTENT),
            refuse("xl/revisions/.*", FileFlaw.TRACKED_CHANGES),
            refuse("xl/pivotcache/pivotcacherecords.*", FileFlaw.HIDDEN_CONTENT),
            refuse("_xmlsignatures/.*", FileFlaw.SIGNED),
            keep(".*thumbnail[^/]*", PREVIEW),
            keep(
                    "docprops/.*|docmetadata/.*|customxml/.*|word/people\\.xml|xl/persons/.*|ppt/(comment)?authors\\.xml",
                    PROPERTIES),
            keep(".*/printersettings/.*", PROGRAM_DATA),
            keep("\\[content_types]\\.xml", TYPES),
            keep(".*\\.rels", RELATIONS),
            keep(".*\\.(xml|vml)", XML),
            keep(".*\\.(jpe?g|png|gif|bmp|emf|wmf|svg)", PICTURE),
            keep(".*\\.(odttf|fntdata)", FONT));

    private final Removal removal;

    OoxmlPart() {
        this(null);
    }

    OoxmlPart(Removal removal) {
        this.removal = removal;
    }

    private static Rule refuse(String names, FileFlaw flaw) {
        return new Rule(Pattern.compile(names, Pattern.CASE_INSENSITIVE), null, flaw);
    }

    private static Rule keep(String names, OoxmlPart fate) {
        return new Rule(Pattern.compile(names, Pattern.CASE_INSENSITIVE), fate, null);
    }

    /** 422 for a part that no document may have that is published, and for one of an unknown kind. */
    static OoxmlPart of(String name) {
        var rule = RULES.stream()
                .filter(each -> each.names().matcher(name).matches())
                .findFirst()
                .orElseThrow(() -> FileFlaw.EMBEDDED_FILES.refusal(name));
        if (rule.flaw() != null) {
            throw rule.flaw().refusal(name);
        }
        return rule.fate();
    }

    boolean isLeftOut() {
        return removal != null;
    }

    Removal removal() {
        return removal;
    }
}
