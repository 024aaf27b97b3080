package org.daylight.disclosure.template;

import java.util.List;

/**
 * A family of disclosures.
 *
 * @param name in the reader's language
 * @param rows where its rows are read across disclosures
 * @param template where its empty table is
 * @param columns of its tables, in the order of the contract
 */
public record FamilyView(String family, String name, String rows, String template, List<ColumnView> columns) {

    /** All families. */
    public record Listing(List<FamilyView> items) {}
}
