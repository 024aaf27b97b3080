package org.daylight.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Act;
import org.daylight.publication.Newest;
import org.daylight.publication.PublicReads;

/** Reads the sequence itself: what happened, in order, without gaps. */
@ApplicationScoped
public class PublicActs {
    private final PublicReads reads;
    private final Newest newest;
    private final Clock clock;

    PublicActs(PublicReads reads, Newest newest, Clock clock) {
        this.reads = reads;
        this.newest = newest;
        this.clock = clock;
    }

    /** The number to read at: the newest published by {@code asOf}, or the newest there is when it is null. */
    public long at(Instant asOf) {
        var known = newest.seq();
        if (asOf == null) {
            return known;
        }
        if (asOf.isAfter(clock.instant())) {
            throw Refusal.parameter("asOf", Words.of("不能是将来的时刻", "must not lie in the future"));
        }
        // Instants ascend with the numbers, so the index on them leads straight there; max(seq) would search backwards.
        return reads.at(known, handle -> handle.createQuery(
                        """
                        select seq from publication where published_at <= :asOf and seq <= :known
                        order by published_at desc, seq desc limit 1""")
                .bind("asOf", asOf.atOffset(java.time.ZoneOffset.UTC))
                .bind("known", known)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Acts with numbers above {@code after}, up to {@code at}. */
    public List<ChangeView> changes(long after, long at, int limit) {
        return reads.at(at, handle -> handle.createQuery(
                        """
                        select p.*, b.code, s.name from publication p
                        join public_body b on b.id = p.body_id
                        join public_body_state s on s.body_id = p.body_id
                            and s.seq_from <= p.seq and (s.seq_to is null or s.seq_to > p.seq)
                        where p.seq > :after and p.seq <= :at order by p.seq limit :limit""")
                .bind("after", after)
                .bind("at", at)
                .bind("limit", limit)
                .map((row, context) -> change(row))
                .list());
    }

    public Optional<PublicationView> publication(long seq) {
        var at = newest.seq(seq);
        return reads.at(at, handle -> handle.createQuery("select * from publication where seq = :seq and seq <= :at")
                .bind("seq", seq)
                .bind("at", at)
                .map((row, context) -> new PublicationView(
                        row.getLong("seq"),
                        row.getString("act"),
                        row.getObject("subject_id", UUID.class),
                        PublicDisclosures.instant(row),
                        PublicDisclosures.text(row.getBytes("leaf")),
                        PublicDisclosures.text(row.getBytes("header")),
                        PublicDisclosures.hex(row.getBytes("salt")),
                        row.getObject("seq_to", Long.class),
                        row.getObject("expunged_by", Long.class)))
                .findOne());
    }

    private static ChangeView change(ResultSet row) throws SQLException {
        var subject = row.getObject("subject_id", UUID.class);
        var family = row.getString("family");
        var code = row.getString("code");
        var edition = row.getObject("edition", Integer.class);
        var act = row.getString("act");
        var expungedBy = row.getObject("expunged_by", Long.class);
        return new ChangeView(
                row.getLong("seq"),
                act,
                PublicDisclosures.instant(row),
                subject,
                new BodyRef(code, row.getString("name")),
                family,
                row.getString("index_number"),
                edition,
                expungedBy == null ? row.getString("title") : "",
                href(row.getLong("seq"), act, family, code, subject, edition),
                expungedBy);
    }

    private static String href(long seq, String act, String family, String code, UUID subject, Integer edition) {
        if (act.startsWith("body-")) {
            return "/api/v1/bodies/" + code;
        }
        if (act.startsWith("matter-")) {
            return "/api/v1/matters/" + subject + (act.equals("matter-step") ? "/steps" : "");
        }
        return family == null || act.equals(Act.EXPUNCTION) || act.equals(Act.HISTORY_EXPUNCTION)
                ? "/api/v1/publications/" + seq
                : "/api/v1/disclosures/" + subject + "/editions/" + edition;
    }
}
