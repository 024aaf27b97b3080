package org.daylight.disclosure.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.daylight.publication.DisclosedRow;

/** A {@link DocumentRow} as it is stored. */
@Entity(name = "document_text")
public class DocumentText extends DisclosedRow<DocumentRow> {
    public String part;
    public Integer place;

    @Enumerated(EnumType.STRING)
    public TextKind kind;

    public Integer number;
    public String heading;
    public String text;

    static DocumentText of(DocumentRow row) {
        var piece = new DocumentText();
        piece.part = row.part();
        piece.place = row.place();
        piece.kind = row.kind();
        piece.number = row.number();
        piece.heading = row.heading();
        piece.text = row.text();
        return piece;
    }

    @Override
    public DocumentRow row() {
        return new DocumentRow(part, place, kind, number, heading, text);
    }
}
