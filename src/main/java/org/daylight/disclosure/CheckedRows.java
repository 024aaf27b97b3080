package org.daylight.disclosure;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.daylight.disclosure.entry.RowsDocument;
import org.daylight.disclosure.entry.SentRow;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.Faults;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Family;

/**
 * The rows of a draft as they are sent, each checked by itself, so that none but the one at hand is kept. Once one is at
 * fault, the others are read for their faults alone, and the end is the refusal that names them all.
 */
final class CheckedRows<R extends Record> implements Iterator<R> {
    private static final int MAX_KEY = 200;

    private final Family<?, R> family;
    private final RowsDocument.SentRows sent;
    private final String over;
    private final Documents documents;
    private final Faults faults = new Faults();
    private final Set<String> keys = new HashSet<>();
    private R next;

    /** @param over a member that no row may have any more; null when there is none */
    CheckedRows(Family<?, R> family, RowsDocument.SentRows sent, String over, Documents documents) {
        this.over = over;
        this.family = family;
        this.sent = sent;
        this.documents = documents;
    }

    @Override
    public boolean hasNext() {
        while (next == null && sent.hasNext()) {
            var row = sent.next();
            if (over != null && row.row() != null && row.row().hasNonNull(over)) {
                faults.add(row.placed().apply(Fault.at("/" + over, Documents.OVER)));
            }
            documents.row(family, row, faults).ifPresent(whole -> keep(whole, row));
        }
        if (next == null) {
            faults.refuse(ProblemType.INVALID_CONTENT);
        }
        return next != null;
    }

    private void keep(R row, SentRow as) {
        var key = family.key(row);
        if (key.length() > MAX_KEY) {
            faults.add(as.placed().apply(Fault.at("", Words.of("标识过长", "has too long a key"))));
        } else if (!keys.add(key)) {
            faults.add(as.placed()
                    .apply(Fault.at("", Words.of("与另一行重复（%s）", "is the same row as another one (%s)", key))));
        }
        if (faults.isEmpty()) {
            next = row;
        }
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }
}
