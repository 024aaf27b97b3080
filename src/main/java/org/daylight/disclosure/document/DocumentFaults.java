package org.daylight.disclosure.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;

/** What a document contradicts: its dates, its status, what it says of other documents, the order of its text. */
final class DocumentFaults {
    private final DocumentContent content;
    private final List<Fault> found = new ArrayList<>();

    DocumentFaults(DocumentContent content) {
        this.content = content;
    }

    /** All of them; {@code isPublished} tells whether an index number was ever given to what is still to be read. */
    List<Fault> all(List<DocumentRow> rows, Predicate<String> isPublished) {
        identified();
        dates();
        status();
        for (int i = 0; i < content.linked().size(); i++) {
            link("/content/links/" + i, content.linked().get(i), isPublished);
        }
        places(rows);
        return found;
    }

    private void identified() {
        if (content.kind().isBinding() && content.documentNumber() == null) {
            add("/content/documentNumber", Words.of("规章和规范性文件须有文号", "a regulation or normative document is numbered"));
        }
        if (content.kind().isBinding() && content.issuedOn() == null) {
            add("/content/issuedOn", Words.of("规章和规范性文件须有成文日期", "a regulation or normative document is dated"));
        }
    }

    private void dates() {
        if (isBefore(content.validUntil(), content.inForceFrom())) {
            add("/content/validUntil", Words.of("失效不得早于施行", "ends before it is in force"));
        } else if (isBefore(content.validUntil(), content.issuedOn())) {
            add("/content/validUntil", Words.of("失效不得早于成文", "ends before it is issued"));
        }
    }

    private static boolean isBefore(LocalDate date, LocalDate other) {
        return date != null && other != null && date.isBefore(other);
    }

    private void status() {
        switch (content.status()) {
            case IN_FORCE -> notRepealed();
            case AMENDED -> {
                requireLink(Relation.AMENDED_BY);
                notRepealed();
            }
            case REPEALED -> requireLink(Relation.REPEALED_BY);
            case EXPIRED -> {
                if (content.validUntil() == null) {
                    add("/content/validUntil", Words.of("失效文件须写明有效期", "what expired had a last day"));
                }
            }
        }
    }

    private void notRepealed() {
        if (content.isLinked(Relation.REPEALED_BY)) {
            add("/content/status", Words.of("已被废止的文件不是有效文件", "what is repealed is not in force"));
        }
    }

    private void requireLink(Relation relation) {
        if (!content.isLinked(relation)) {
            add("/content/links", Words.of("须写明被哪个文件修改或者废止", "must say by which document it was amended or repealed"));
        }
    }

    private void link(String pointer, DocumentLink link, Predicate<String> isPublished) {
        if ((link.indexNumber() == null) == (link.external() == null)) {
            add(pointer, Words.of("索引号与外部文件须填且只填一项", "needs either an index number or an external document"));
        } else if (link.indexNumber() != null && !isPublished.test(link.indexNumber())) {
            add(
                    pointer + "/indexNumber",
                    Words.of("此处没有公布过这个索引号，请作为外部文件填写", "was never published here; state it as external"));
        }
    }

    private void places(List<DocumentRow> rows) {
        var taken = new HashSet<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (!taken.add(rows.get(i).place())) {
                add("/rows/" + i + "/place", Words.of("与另一段位置相同", "is the place of another piece"));
            }
        }
    }

    private void add(String pointer, Words words) {
        found.add(Fault.at(pointer, words));
    }
}
