package org.daylight.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daylight.disclosure.matter.Course;
import org.daylight.publication.PublicReads;
import org.jdbi.v3.core.Handle;

/** Reads matters and their stages as they were public at a number. */
@ApplicationScoped
public class PublicMatters {
    private static final String AT =
            """
            from public_matter m
            join public_body b on b.id = m.body_id
            join public_body_state s on s.body_id = m.body_id
                and s.seq_from <= :at and (s.seq_to is null or s.seq_to > :at)
            """;

    /** What is in force of a stage; what is expunged stands in no stage any more. */
    private static final String IN_FORCE =
            """
            from public_matter_stage g join publication p on p.seq = g.seq
                and p.seq <= :at and (p.seq_to is null or p.seq_to > :at)
            """;

    private final PublicReads reads;
    private final ObjectMapper json;

    PublicMatters(PublicReads reads, ObjectMapper json) {
        this.reads = reads;
        this.json = json;
    }

    /** What narrows the list; null means all. */
    public record Filter(String body, String kind, MatterView.Standing state) {}

    /** Those public by {@code at}, newest first, with numbers below {@code before}. */
    public List<MatterSummary> list(long at, Filter filter, long before, int limit) {
        var sql = new StringBuilder("select m.*, b.code, s.name, array(select distinct g.stage ")
                .append(IN_FORCE)
                .append("where g.matter_id = m.id order by 1) as published ")
                .append(AT)
                .append("where m.seq <= :at and m.seq < :before");
        if (filter.body() != null) {
            sql.append(" and m.body_id = (select id from public_body where code = :body)");
        }
        if (filter.kind() != null) {
            sql.append(" and m.kind = :kind");
        }
        if (filter.state() == MatterView.Standing.OPEN) {
            sql.append(" and (m.end_seq is null or m.end_seq > :at)");
        } else if (filter.state() != null) {
            sql.append(" and m.end_seq <= :at and m.outcome = :outcome");
        }
        sql.append(" order by m.seq desc limit :limit");
        return reads.at(at, handle -> {
            var query = handle.createQuery(sql.toString())
                    .bind("at", at)
                    .bind("before", before)
                    .bind("limit", limit);
            if (filter.body() != null) {
                query.bind("body", filter.body());
            }
            if (filter.kind() != null) {
                query.bind("kind", filter.kind());
            }
            if (filter.state() != null && filter.state() != MatterView.Standing.OPEN) {
                query.bind("outcome", filter.state().name());
            }
            return query.map((row, context) -> summary(row, at)).list();
        });
    }

    /** The matter, if it was public by {@code at}. */
    public Optional<MatterView> find(UUID matter, long at) {
        return reads.at(at, handle -> handle.createQuery(
                        "select m.*, b.code, s.name " + AT + "where m.id = :matter and m.seq <= :at")
                .bind("matter", matter)
                .bind("at", at)
                .map((row, context) -> view(row, at, stages(handle, matter, at)))
                .findOne());
    }

    private static Map<String, List<MatterView.StageDisclosure>> stages(Handle handle, UUID matter, long at) {
        return handle
                .createQuery(
                        """
                        select g.stage, p.subject_id, p.index_number, p.family, p.title, p.edition, p.seq, p.published_at
                        """
                                + IN_FORCE + "where g.matter_id = :matter order by p.seq")
                .bind("matter", matter)
                .bind("at", at)
                .map((row, context) -> Map.entry(
                        row.getString("stage"),
                        new MatterView.StageDisclosure(
                                row.getObject("subject_id", UUID.class),
                                row.getString("index_number"),
                                row.getString("family"),
                                row.getString("title"),
                                row.getInt("edition"),
                                row.getLong("seq"),
                                PublicDisclosures.instant(row))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private MatterView view(ResultSet row, long at, Map<String, List<MatterView.StageDisclosure>> disclosures)
            throws SQLException {
        var course = course(row.getString("course"));
        var state = state(row, at);
        var ended = state != MatterView.Standing.OPEN;
        return new MatterView(
                row.getObject("id", UUID.class),
                new BodyRef(row.getString("code"), row.getString("name")),
                row.getString("kind"),
                course.name(),
                course.citation(),
                course.processPublic(),
                row.getString("title"),
                state,
                row.getLong("seq"),
                ended ? row.getLong("end_seq") : null,
                ended ? row.getString("end_reason") : null,
                course.stages().stream()
                        .map(stage -> MatterView.Stage.of(stage, disclosures.getOrDefault(stage.stage(), List.of())))
                        .toList(),
                at);
    }

    private static MatterSummary summary(ResultSet row, long at) throws SQLException {
        return new MatterSummary(
                row.getObject("id", UUID.class),
                new BodyRef(row.getString("code"), row.getString("name")),
                row.getString("kind"),
                row.getString("title"),
                state(row, at),
                List.of((String[]) row.getArray("published").getArray()),
                row.getLong("seq"));
    }

    private static MatterView.Standing state(ResultSet row, long at) throws SQLException {
        var end = row.getObject("end_seq", Long.class);
        return end == null || end > at
                ? MatterView.Standing.OPEN
                : MatterView.Standing.valueOf(row.getString("outcome"));
    }

    private Course course(String text) {
        try {
            return json.readValue(text, Course.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored course is one", e);
        }
    }
}
