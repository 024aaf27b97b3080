package org.daylight.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daylight.disclosure.step.StepKind;
import org.daylight.publication.PublicReads;

/** Reads the steps of matters as they were public at a number. */
@ApplicationScoped
public class PublicSteps {
    private final PublicReads reads;

    PublicSteps(PublicReads reads) {
        this.reads = reads;
    }

    /** In the order of their numbers, those above {@code after}, up to {@code at}. */
    public List<MatterStepView> list(UUID matter, long at, long after, int limit) {
        return reads.at(at, handle -> handle.createQuery(
                        """
                        select m.*, p.published_at, k.seq as struck_by from public_matter_step m
                        join publication p on p.seq = m.seq
                        left join public_matter_step k on k.strikes = m.id and k.seq <= :at
                        where m.matter_id = :matter and m.seq > :after and m.seq <= :at order by m.seq limit :limit""")
                .bind("matter", matter)
                .bind("at", at)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> step(row))
                .list());
    }

    private static MatterStepView step(ResultSet row) throws SQLException {
        var kind = StepKind.valueOf(row.getString("kind"));
        return new MatterStepView(
                row.getObject("id", UUID.class),
                kind,
                kind.words(),
                row.getObject("taken_on", LocalDate.class),
                row.getString("unit"),
                row.getString("text"),
                row.getObject("due", LocalDate.class),
                row.getObject("strikes", UUID.class),
                row.getObject("struck_by", Long.class),
                row.getLong("seq"),
                PublicDisclosures.instant(row));
    }
}
