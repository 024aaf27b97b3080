package org.daylight.attachment.cleaning;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.daylight.attachment.FileFlaw;

/** Looks for what an OpenDocument hides, remembers or takes from elsewhere, in one of its parts. */
final class OdfLook implements Xml.Look {
    private static final Pattern WITHIN =
            Pattern.compile("(\\./)?(Pictures|Object|ObjectReplacements|media)[ /].*|#.*|");

    private final String name;
    private final Set<String> hiddenStyles = new HashSet<>();
    private String style = "";
    private boolean isHidden;

    OdfLook(String name) {
        this.name = name;
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "annotation" -> throw FileFlaw.COMMENTS.refusal(name);
            case "tracked-changes" -> throw FileFlaw.TRACKED_CHANGES.refusal(name);
            case "script", "event-listener" -> throw FileFlaw.SCRIPTS.refusal(name);
            case "form" -> throw FileFlaw.FORMS.refusal(name);
            case "dde-source", "table-source", "cell-range-source", "section-source" ->
                throw FileFlaw.EXTERNAL_CONTENT.refusal(name);
            case "hidden-text", "hidden-paragraph" -> throw FileFlaw.HIDDEN_CONTENT.refusal(name);
            case "style" -> style = Xml.attribute(element, "name");
            case "table-properties", "text-properties" -> noteStyle(element);
            case "table" -> table(element);
            case "table-row" -> isHidden = isUnseen(element);
            case "table-column", "table-row-group", "table-column-group" -> {
                // They stand before what they hide.
                if (isUnseen(element)) {
                    throw FileFlaw.HIDDEN_CONTENT.refusal(name);
                }
            }
            case "table-cell" -> cell(element);
            default -> link(element);
        }
    }

    private void noteStyle(XMLStreamReader properties) {
        if (Xml.attribute(properties, "display").equals("false")) {
            hiddenStyles.add(style);
        }
        // Hidden text is a style of its own.
        if (properties.getLocalName().equals("text-properties")
                && Xml.attribute(properties, "display").equals("none")) {
            throw FileFlaw.HIDDEN_CONTENT.refusal(name);
        }
    }

    private void table(XMLStreamReader table) {
        if (hiddenStyles.contains(Xml.attribute(table, "style-name"))) {
            throw FileFlaw.HIDDEN_CONTENT.refusal(Xml.attribute(table, "name"));
        }
    }

    private static boolean isUnseen(XMLStreamReader element) {
        return Set.of("collapse", "filter").contains(Xml.attribute(element, "visibility"))
                || Xml.attribute(element, "display").equals("false");
    }

    private void cell(XMLStreamReader cell) {
        if (isHidden && !Xml.attribute(cell, "value-type").isEmpty()) {
            throw FileFlaw.HIDDEN_CONTENT.refusal(name);
        }
    }

    private void link(XMLStreamReader element) {
        var href = Xml.attribute(element, "href");
        if (!element.getLocalName().equals("a") && !WITHIN.matcher(href).matches()) {
            throw FileFlaw.EXTERNAL_CONTENT.refusal(name);
        }
    }
}
