package org.daylight.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.daylight.disclosure.posting.PostingState;
import org.daylight.disclosure.posting.Postings;
import org.daylight.publication.PublicReads;

/** Reads where disclosures were posted, as it was known at a number. */
@ApplicationScoped
public class PublicPostings {
    private final PublicReads reads;

    PublicPostings(PublicReads reads) {
        this.reads = reads;
    }

    /** Those of a disclosure, struck ones too, the newest act first, those with numbers below {@code before}. */
    public List<PostingView> of(UUID disclosure, long at, long before, int limit) {
        return reads.at(at, handle -> handle.createQuery(
                        """
                        select p.subject_id, p.act, p.seq, p.published_at, p.header from public_posting o
                        join publication p on p.subject_id = o.id
                        where o.disclosure_id = :disclosure and p.seq <= :at and (p.seq_to is null or p.seq_to > :at)
                            and p.expunged_by is null and p.seq < :before
                        order by p.seq desc limit :limit""")
                .bind("disclosure", disclosure)
                .bind("at", at)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new PostingView(
                        row.getObject("subject_id", UUID.class),
                        row.getString("act").equals(Postings.STRUCK) ? PostingState.STRUCK : PostingState.POSTED,
                        row.getLong("seq"),
                        PublicDisclosures.instant(row),
                        PublicDisclosures.text(row.getBytes("header"))))
                .list());
    }
}
