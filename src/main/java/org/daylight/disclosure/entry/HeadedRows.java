package org.daylight.disclosure.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.daylight.kernel.problem.Fault;

/** The rows of a table under its headings. Lines in which nothing stands are passed over. */
final class HeadedRows implements RowsDocument.SentRows {
    private final Table table;
    private final CellText text;
    private final Headings headings;
    private final boolean even;
    private SentRow fetched;
    private boolean begun;
    private boolean over;

    /** @param even whether every line has as many cells as there are headings, even if they are empty */
    HeadedRows(Table table, Columns columns, ObjectMapper json, boolean even) {
        this.table = table;
        this.text = new CellText(json);
        this.even = even;
        this.headings = Headings.of(first(table), columns);
    }

    private static TableLine first(Table table) {
        while (table.hasNext()) {
            var line = table.next();
            if (!line.isEmpty()) {
                return line;
            }
        }
        return TableLine.of(1, List.of());
    }

    @Override
    public boolean hasNext() {
        if (fetched == null && !over) {
            fetched = fetch();
        }
        return fetched != null;
    }

    @Override
    public SentRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = fetched;
        fetched = null;
        return row;
    }

    private SentRow fetch() {
        if (!headings.faults().isEmpty()) {
            over = true;
            return new SentRow(null, headings.faults(), fault -> fault);
        }
        while (table.hasNext()) {
            var line = table.next();
            if (line.flaw() != null) {
                over = line.last();
                return new SentRow(null, List.of(Fault.at(line.number(), line.flaw())), fault -> fault);
            }
            if (line.isEmpty()) {
                continue;
            }
            var isExplanation = !begun && headings.explainedBy(line);
            begun = true;
            if (!isExplanation) {
                return row(line);
            }
        }
        over = true;
        return null;
    }

    private SentRow row(TableLine line) {
        if (even && line.cells().size() < headings.written().size()) {
            return new SentRow(null, List.of(headings.tooShort(line)), fault -> fault);
        }
        var row = JsonNodeFactory.instance.objectNode();
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<Integer, Column> headed : headings.columns().entrySet()) {
            var cell = line.cell(headed.getKey());
            var column = headed.getValue();
            try {
                if (!cell.isEmpty()) {
                    row.set(column.name(), text.read(column, cell));
                }
            } catch (CellText.Unreadable e) {
                faults.add(Fault.at("/" + column.name(), e.words()));
            }
        }
        faults.addAll(headings.misfits(line));
        return new SentRow(row, faults, fault -> headings.placed(fault, line.number()));
    }

    @Override
    public void close() {
        table.close();
    }
}
