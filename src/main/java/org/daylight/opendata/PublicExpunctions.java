package org.daylight.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Act;
import org.daylight.publication.Newest;
import org.daylight.publication.PublicReads;

/** Reads what was expunged: the acts themselves, and what an expunged disclosure answers. */
@ApplicationScoped
public class PublicExpunctions {
    private final PublicReads reads;
    private final Newest newest;
    private final ObjectMapper json;

    PublicExpunctions(PublicReads reads, Newest newest, ObjectMapper json) {
        this.reads = reads;
        this.newest = newest;
        this.json = json;
    }

    /** In the order of their numbers, those above {@code after}, up to {@code at}. */
    public List<ExpunctionView> list(long at, long after, int limit) {
        return reads.at(at, handle -> handle.createQuery(
                        """
                        select p.seq, p.published_at, p.header, b.code, s.name, e.numbers, e.digests from publication p
                        join public_body b on b.id = p.body_id
                        join public_body_state s on s.body_id = p.body_id
                            and s.seq_from <= p.seq and (s.seq_to is null or s.seq_to > p.seq)
                        cross join lateral (
                            select coalesce(array_agg(x.seq order by x.seq), '{}') as numbers,
                                   coalesce(array_agg(encode(x.header_digest, 'hex') order by x.seq), '{}') as digests
                            from publication x where x.expunged_by = p.seq) e
                        where p.act = 'expunction' and p.seq > :after and p.seq <= :at order by p.seq limit :limit""")
                .bind("after", after)
                .bind("at", at)
                .bind("limit", limit)
                .map((row, context) -> new ExpunctionView(
                        row.getLong("seq"),
                        PublicDisclosures.instant(row),
                        new BodyRef(row.getString("code"), row.getString("name")),
                        PublicDisclosures.text(row.getBytes("header")),
                        acts(row)))
                .list());
    }

    private static List<ErasedAct> acts(ResultSet row) throws SQLException {
        var numbers = (Long[]) row.getArray("numbers").getArray();
        var digests = (String[]) row.getArray("digests").getArray();
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> new ErasedAct(numbers[i], digests[i]))
                .toList();
    }

    /** 410 when the disclosure is expunged, at whatever number it is asked for. */
    public Optional<Refusal> of(UUID disclosure) {
        return reads.at(newest.seq(), handle -> handle.createQuery(
                        """
                        select seq, published_at, header from publication
                        where subject_id = :subject and act = :act""")
                .bind("subject", disclosure)
                .bind("act", Act.EXPUNCTION)
                .map((row, context) -> refusal(row))
                .findOne());
    }

    private Refusal refusal(ResultSet row) throws SQLException {
        try {
            var header = json.readTree(new String(row.getBytes("header"), StandardCharsets.UTF_8));
            var reason = header.path("reason").textValue();
            return new Refusal(
                    ProblemType.EXPUNGED,
                    Words.of(reason, reason),
                    List.of(),
                    Map.of(
                            "seq", row.getLong("seq"),
                            "expungedAt", PublicDisclosures.instant(row),
                            "ground", header.path("ground").textValue(),
                            "citation", header.path("citation").textValue()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored header is JSON", e);
        }
    }
}
