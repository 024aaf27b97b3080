package org.daylight.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.kernel.problem.Fault;

/**
 * A kind of typed content: subsidy, finance, land, … One CDI bean each; everything that differs between families is
 * said here, everything else is the same code. To add one: this bean, a content record, a row record with its entity, a
 * migration for its table and view, and a folder under {@code openapi/families}.
 *
 * @param <C> content of the header, beside what every disclosure says
 * @param <R> one row as it is written, read and hashed
 */
public interface Family<C extends Record, R extends Record> {

    /** Its name in the contract and the database, for example {@code subsidy}. */
    String code();

    Class<C> contentType();

    Class<R> rowType();

    Class<? extends DisclosedRow<R>> entityType();

    /** A new entity with the words of {@code row}; identity, commitment and numbers are not its business. */
    DisclosedRow<R> entity(R row);

    /** What makes {@code row} the same row in the next edition; unique within an edition, at most 200 characters. */
    String key(R row);

    /**
     * What a row contradicts in itself, beyond its record's constraints: at least all that the table's constraints insist
     * on, so that no row fails there. Pointers start at the row: {@code /unit}.
     */
    List<Fault> check(R row);

    /**
     * What the content contradicts, beyond what its rows do by themselves. Pointers are those of the edition's
     * document: {@code /content/…} and {@code /rows/<n>/…}.
     */
    List<Fault> check(C content, List<R> rows);

    /**
     * The figures of a document without faults that do not follow from the others. The editor corrects them or states a
     * reason for each.
     */
    List<Discrepancy> reconcile(C content, List<R> rows);

    /**
     * What rules may ask of a document, by member: the phases of a budget, the stage of a matter. None by default.
     */
    default Map<String, Set<? extends Enum<?>>> facts(C content, List<R> rows) {
        return Map.of();
    }

    /**
     * Whether an edition may say that there is nothing to disclose (空表说明). Tables of a period may; what is one text, or
     * tells one thing item by item, is nothing without them.
     */
    default boolean mayBeNil() {
        return true;
    }

    /** Where its rows are read across disclosures. */
    RowCollection rows();
}
