package org.daylight.disclosure.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.daylight.disclosure.Disclosure;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;
import org.daylight.publication.DisclosedRow;
import org.daylight.publication.Discrepancy;
import org.daylight.publication.Family;
import org.daylight.publication.RowCollection;

/**
 * Normative and policy documents, the body's disclosure guide 公开指南 and directory 公开目录 (Regulations art. 12, 20;
 * DOMAIN.md §3).
 */
@ApplicationScoped
public class DocumentFamily implements Family<DocumentContent, DocumentRow> {
    private final Predicate<String> isPublished;

    DocumentFamily() {
        this(Disclosure::isReadable);
    }

    DocumentFamily(Predicate<String> isPublished) {
        this.isPublished = isPublished;
    }

    @Override
    public String code() {
        return "document";
    }

    @Override
    public Class<DocumentContent> contentType() {
        return DocumentContent.class;
    }

    @Override
    public Class<DocumentRow> rowType() {
        return DocumentRow.class;
    }

    @Override
    public Class<DocumentText> entityType() {
        return DocumentText.class;
    }

    @Override
    public DisclosedRow<DocumentRow> entity(DocumentRow row) {
        return DocumentText.of(row);
    }

    @Override
    public String key(DocumentRow row) {
        return row.part();
    }

    @Override
    public List<Fault> check(DocumentRow row) {
        var faults = new ArrayList<Fault>();
        if ((row.kind() == TextKind.ARTICLE) != (row.number() != null)) {
            faults.add(Fault.at("/number", Words.of("条须有序号，其他不得有", "articles are numbered, all else is not")));
        }
        if (row.heading() == null && row.text() == null) {
            faults.add(Fault.at("/text", Words.of("标题和正文至少填一项", "needs a heading or a text")));
        }
        return faults;
    }

    @Override
    public List<Fault> check(DocumentContent content, List<DocumentRow> rows) {
        return new DocumentFaults(content).all(rows, isPublished);
    }

    @Override
    public List<Discrepancy> reconcile(DocumentContent content, List<DocumentRow> rows) {
        return new Numbering(content, rows).all();
    }

    @Override
    public Map<String, Set<? extends Enum<?>>> facts(DocumentContent content, List<DocumentRow> rows) {
        return Map.of("kind", Set.of(content.kind()));
    }

    @Override
    public boolean mayBeNil() {
        return false;
    }

    @Override
    public RowCollection rows() {
        return new RowCollection(
                "documents/texts",
                "document_text",
                "public_document_text",
                List.of(
                        RowCollection.Filter.text("part", "r.part = :value", 32),
                        RowCollection.Filter.choice("kind", "r.kind = :value", TextKind.class),
                        RowCollection.Filter.integer("number", "r.number = :value"),
                        RowCollection.Filter.text("heading", "r.heading = :value", 200)));
    }
}
