package org.daylight.disclosure.audience;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daylight.publication.Act;

/**
 * Some entries of one register in their order, without gaps.
 *
 * @param next where to go on; absent when {@code entry} is reached, until something more happens
 * @param entry the newest one there was, 0 for none
 */
public record RestrictedChanges(List<Change> items, String next, long entry) {

    /**
     * One entry.
     *
     * @param title empty once expunged
     * @param expungedBy the entry that expunged it
     * @param href where to read the result
     */
    public record Change(
            long entry,
            String act,
            Instant publishedAt,
            UUID disclosure,
            String family,
            String indexNumber,
            int edition,
            String title,
            String href,
            Long expungedBy) {

        static Change of(RestrictedPublication entered) {
            var address = "/api/v1/restricted/disclosures/" + entered.disclosureId;
            return new Change(
                    entered.entry,
                    entered.act,
                    entered.publishedAt,
                    entered.disclosureId,
                    entered.family,
                    entered.indexNumber,
                    entered.edition,
                    entered.expungedBy == null ? entered.title : "",
                    entered.act.equals(Act.EXPUNCTION) ? address : address + "/editions/" + entered.edition,
                    entered.expungedBy);
        }
    }
}
