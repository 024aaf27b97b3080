package org.daylight.attachment.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.daylight.attachment.FileFlaw;

/** Looks for what an Office document hides, remembers or takes from elsewhere, in one of its parts. */
final class OoxmlLook implements Xml.Look {
    private static final Set<String> CHANGES = Set.of("ins", "del", "moveFrom", "moveTo");
    private static final Set<String> COMMENTS = Set.of("comment", "threadedComment", "cm");
    private static final List<String> FOREIGN = List.of("INCLUDETEXT", "INCLUDEPICTURE", "DDE", "LINK ");

    private final String name;
    private final List<String> hiddenSheets = new ArrayList<>();
    private final SheetLook sheet;
    private final StringBuilder field = new StringBuilder();
    private boolean isField;
    private int run;
    private boolean isNote;
    private int generated;

    OoxmlLook(String name) {
        this.name = name;
        this.sheet = new SheetLook(name);
        this.isNote = name.startsWith("ppt/notesSlides/");
    }

    @Override
    public void start(XMLStreamReader element) {
        var tag = element.getLocalName();
        var isWord = String.valueOf(element.getNamespaceURI()).contains("wordprocessingml");
        if (isWord) {
            word(tag, element);
        } else if (name.startsWith("xl/")) {
            workbook(tag, element);
        }
        if (name.contains("omments") && COMMENTS.contains(tag)) {
            throw FileFlaw.COMMENTS.refusal(name);
        }
        if (tag.equals("sld") && Xml.attribute(element, "show").equals("0")
                || tag.equals("cNvPr") && Xml.isOn(Xml.attribute(element, "hidden"))) {
            throw FileFlaw.HIDDEN_CONTENT.refusal(name);
        }
        if (tag.equals("fld")) {
            generated++;
        }
    }

    private void word(String tag, XMLStreamReader element) {
        if (CHANGES.contains(tag) || tag.endsWith("PrChange")) {
            throw FileFlaw.TRACKED_CHANGES.refusal(name);
        }
        if (tag.equals("altChunk")) {
            throw FileFlaw.EMBEDDED_FILES.refusal(name);
        }
        if (tag.equals("r")) {
            run++;
        }
        var isOff = Set.of("0", "false", "off").contains(Xml.attribute(element, "val"));
        if (tag.equals("vanish") && run > 0 && !isOff) {
            throw FileFlaw.HIDDEN_CONTENT.refusal(name);
        }
        isField = tag.equals("instrText");
        // A program may cut an instruction into several pieces.
        if (tag.equals("fldChar") || tag.equals("fldSimple")) {
            field.setLength(0);
        }
        field(Xml.attribute(element, "instr"));
    }

    private void workbook(String tag, XMLStreamReader element) {
        if (tag.equals("sheet") && !Set.of("", "visible").contains(Xml.attribute(element, "state"))) {
            hiddenSheets.add(Xml.attribute(element, "name"));
        }
        sheet.start(tag, element);
    }

    private void field(String instruction) {
        field.append(instruction);
        var said = field.toString().stripLeading().toUpperCase(Locale.ROOT);
        if (FOREIGN.stream().anyMatch(said::startsWith)) {
            throw FileFlaw.EXTERNAL_CONTENT.refusal(name);
        }
    }

    @Override
    public void text(String text) {
        if (isField) {
            field(text);
        }
        // Notes to a slide that the speaker alone sees; its number is written by the program.
        if (isNote && generated == 0 && !text.isBlank()) {
            throw FileFlaw.HIDDEN_CONTENT.refusal(name);
        }
    }

    @Override
    public void end(String tag) {
        switch (tag) {
            case "sheets" -> {
                if (!hiddenSheets.isEmpty()) {
                    throw FileFlaw.HIDDEN_CONTENT.refusal(String.join(", ", hiddenSheets));
                }
            }
            case "r" -> run = Math.max(0, run - 1);
            case "fld" -> generated = Math.max(0, generated - 1);
            case "instrText" -> isField = false;
            default -> sheet.end(tag);
        }
    }

    /** Whether a sheet names settings of a printer, which are left out. */
    boolean hasPrinter() {
        return sheet.hasPrinter();
    }
}
