package org.daylight.attachment.cleaning;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.daylight.attachment.FileFlaw;

/** Looks for hidden rows and columns of a worksheet that hold something. */
final class SheetLook {
    private record Columns(int first, int last) {}

    private final String name;
    private final List<Columns> hidden = new ArrayList<>();
    private boolean isRowHidden;
    private String cell = "";
    private boolean hasPrinter;

    SheetLook(String name) {
        this.name = name;
    }

    void start(String tag, XMLStreamReader element) {
        switch (tag) {
            case "col" -> {
                if (Xml.isOn(Xml.attribute(element, "hidden"))) {
                    hidden.add(new Columns(number(element, "min"), number(element, "max")));
                }
            }
            case "row" -> isRowHidden = Xml.isOn(Xml.attribute(element, "hidden"));
            case "c" -> cell = Xml.attribute(element, "r");
            case "v", "is", "f" -> {
                if (!cell.isEmpty() && isHidden()) {
                    throw FileFlaw.HIDDEN_CONTENT.refusal(name + " " + cell);
                }
            }
            case "pageSetup" -> hasPrinter |= !Xml.attribute(element, "id").isEmpty();
            default -> {
                // Nothing else hides a cell.
            }
        }
    }

    void end(String tag) {
        if (tag.equals("c")) {
            cell = "";
        }
    }

    boolean hasPrinter() {
        return hasPrinter;
    }

    private boolean isHidden() {
        var column = column(cell);
        return isRowHidden || hidden.stream().anyMatch(each -> each.first() <= column && column <= each.last());
    }

    /** 28 for AB7. */
    private static int column(String cell) {
        int column = 0;
        for (int i = 0; i < Math.min(cell.length(), 3) && Character.isLetter(cell.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(cell.charAt(i)) - 'A' + 1;
        }
        return column;
    }

    private static int number(XMLStreamReader element, String attribute) {
        var text = Xml.attribute(element, attribute);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
