package org.daylight.disclosure.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;

/**
 * The first line of a table.
 *
 * @param columns what stands in which position, from 0; positions without a heading are not among them
 * @param written the headings as they are written
 * @param faults why its rows cannot be read
 */
record Headings(Map<Integer, Column> columns, List<String> written, List<Fault> faults) {
    /** How the line under the headings begins that explains a template's columns. */
    static final List<String> EXPLANATION = List.of("说明：", "Note: ");

    static Headings of(TableLine line, Columns known) {
        if (line.flaw() != null) {
            return new Headings(Map.of(), List.of(), List.of(Fault.at(line.number(), line.flaw())));
        }
        List<Fault> faults = new ArrayList<>();
        Map<Integer, Column> columns = new TreeMap<>();
        var written = line.cells().stream().map(Cell::text).toList();
        for (int i = 0; i < written.size(); i++) {
            var heading = written.get(i);
            if (line.cell(i).flaw() != null) {
                faults.add(Fault.at(line.number(), i + 1, null, line.cell(i).flaw()));
                continue;
            }
            if (heading.isEmpty()) {
                continue;
            }
            var column = known.headed(heading);
            if (column.isEmpty()) {
                faults.add(Fault.at(line.number(), i + 1, heading, Words.of("没有这一列", "there is no such column")));
            } else if (columns.containsValue(column.get())) {
                faults.add(Fault.at(line.number(), i + 1, heading, Words.of("此列出现两次", "this column appears twice")));
            } else {
                columns.put(i, column.get());
            }
        }
        for (var column : known.all()) {
            if (column.required() && !columns.containsValue(column)) {
                faults.add(Fault.at(
                        line.number(),
                        null,
                        column.label(),
                        Words.of("缺少这一列（%s）", "this column (%s) is missing", column.name())));
            }
        }
        return new Headings(columns, written, faults);
    }

    /** Whether {@code line} is the one of a template that explains the columns. */
    boolean explainedBy(TableLine line) {
        return EXPLANATION.stream().anyMatch(line.cell(0).text()::startsWith);
    }

    /** Cells that stand under no heading. */
    List<Fault> misfits(TableLine line) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (!columns.containsKey(i) && !line.cell(i).isEmpty()) {
                faults.add(Fault.at(
                        line.number(), i + 1, null, Words.of("此单元格上方没有标题", "there is no heading above this cell")));
            }
        }
        return faults;
    }

    /** What is wrong with a line that ends before the headings do: nobody knows which cells it lacks. */
    Fault tooShort(TableLine line) {
        return Fault.at(
                line.number(),
                Words.of(
                        "只有 %d 个单元格，标题有 %d 个",
                        "has %d cells under %d headings", line.cells().size(), written.size()));
    }

    /** The place in the table of a fault that points into a row's document. */
    Fault placed(Fault fault, int line) {
        if (fault.pointer() == null) {
            return fault;
        }
        var member = fault.pointer().split("/", 3);
        if (member.length < 2) {
            return Fault.at(line, fault.detail());
        }
        for (var column : columns.entrySet()) {
            if (column.getValue().name().equals(member[1])) {
                return Fault.at(line, column.getKey() + 1, written.get(column.getKey()), fault.detail());
            }
        }
        return Fault.at(line, null, member[1], fault.detail());
    }
}
