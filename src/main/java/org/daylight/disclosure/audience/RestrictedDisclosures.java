package org.daylight.disclosure.audience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daylight.disclosure.difference.Differences;
import org.daylight.disclosure.difference.FieldChange;
import org.daylight.identity.Actor;
import org.daylight.identity.PublicBody;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Act;
import org.daylight.publication.Families;

/**
 * What the people of an audience read. What is for others is not there for them: it is answered like what there is not, and
 * leaves no gap.
 */
@ApplicationScoped
public class RestrictedDisclosures {
    /** What is the same in every edition, and the edition's own number. */
    private static final List<String> IDENTITY =
            List.of("disclosure", "indexNumber", "family", "edition", "audience", "group");

    private static final UUID NO_EDITION = new UUID(0, 0);

    private final Families families;
    private final RestrictedRows rows;
    private final ObjectMapper json;

    RestrictedDisclosures(Families families, RestrictedRows rows, ObjectMapper json) {
        this.families = families;
        this.rows = rows;
        this.json = json;
    }

    /** The parameter {@code family} when it makes sense, 400 otherwise. */
    public String family(String code) {
        if (code != null && families.find(code).isEmpty()) {
            throw Refusal.parameter("family", Words.of("没有这个类别", "there is no such family"));
        }
        return code;
    }

    /** What narrows the list; null means all. */
    public record Filter(Audience audience, String body, String family, String period) {}

    /** In force and for {@code actor}, newest first, those before the entry with id {@code before}; null for the first page. */
    @Transactional
    public List<RestrictedSummary> list(Actor actor, Filter filter, UUID before, int limit) {
        var where = new StringBuilder("entryTo is null and act in ?1 and expungedBy is null"
                + " and (audience = ?2 and bodyId in ?3 or audience = ?4 and bodyId in ?5)");
        var arguments = new ArrayList<Object>(List.of(
                List.of(Act.FIRST_EDITION, Act.CORRECTION),
                Audience.GROUP,
                Audience.GROUP.bodies(actor),
                Audience.INTERNAL,
                Audience.INTERNAL.bodies(actor)));
        narrow(where, arguments, "audience =", filter.audience());
        narrow(where, arguments, "family =", filter.family());
        narrow(where, arguments, "period =", filter.period());
        narrow(where, arguments, "id <", before);
        if (filter.body() != null) {
            narrow(where, arguments, "bodyId in (select b.id from public_body b where b.code =", filter.body());
            where.append(")");
        }
        return RestrictedPublication.<RestrictedPublication>find(where + " order by id desc", arguments.toArray())
                .page(0, limit)
                .stream()
                .map(RestrictedSummary::of)
                .toList();
    }

    private static void narrow(StringBuilder where, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            arguments.add(value);
            where.append(" and ").append(condition).append(" ?").append(arguments.size());
        }
    }

    /** The edition in force; 410 when it was withdrawn or expunged. */
    @Transactional
    public RestrictedEditionView current(Actor actor, UUID disclosure) {
        var newest = newest(actor, disclosure);
        if (newest.act.equals(Act.WITHDRAWAL)) {
            throw gone(ProblemType.WITHDRAWN, newest);
        }
        return RestrictedEditionView.of(newest, null);
    }

    /** All editions, the first one first; 410 when they were expunged. */
    @Transactional
    public RestrictedEditionView.Editions editions(Actor actor, UUID disclosure) {
        newest(actor, disclosure);
        var acts = RestrictedPublication.allOf(disclosure);
        return new RestrictedEditionView.Editions(acts.stream()
                .filter(act -> act.editionId != null)
                .map(act -> RestrictedEditionView.of(act, end(act, acts)))
                .toList());
    }

    private static RestrictedPublication end(RestrictedPublication act, List<RestrictedPublication> acts) {
        return acts.stream()
                .filter(other -> Objects.equals(other.entry, act.entryTo))
                .findFirst()
                .orElse(null);
    }

    /** One of them; 404 for another number. */
    @Transactional
    public RestrictedEditionView edition(Actor actor, UUID disclosure, long number) {
        return editions(actor, disclosure).items().stream()
                .filter(edition -> edition.edition() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    /** The rows of an edition in the order of their keys, those after {@code after}. */
    @Transactional
    public List<RestrictedRow> rows(Actor actor, UUID disclosure, long number, String after, int limit) {
        newest(actor, disclosure);
        var edition = entered(disclosure, number);
        return rows.of(families.find(edition.family).orElseThrow(), edition.editionId, after, limit);
    }

    /**
     * What differs from edition {@code from} to {@code number}, in rows after {@code after}; at most {@code limit} of them.
     *
     * @param from the other edition, before or after; 0 for none
     * @param after null for the first page, which has the header too
     */
    @Transactional
    public RestrictedDifferences differences(
            Actor actor, UUID disclosure, long number, long from, String after, int limit) {
        newest(actor, disclosure);
        var to = entered(disclosure, number);
        var base = from == 0 ? null : entered(disclosure, from);
        var found = rows.differences(
                families.find(to.family).orElseThrow(),
                base == null ? NO_EDITION : base.editionId,
                to.editionId,
                after == null ? "" : after,
                limit);
        return new RestrictedDifferences(from, number, after == null ? changes(base, to) : null, found, null);
    }

    private List<FieldChange> changes(RestrictedPublication from, RestrictedPublication to) {
        return Differences.between(from == null ? json.createObjectNode() : words(from), words(to));
    }

    private JsonNode words(RestrictedPublication act) {
        return ((ObjectNode) header(act)).remove(IDENTITY);
    }

    private static RestrictedPublication entered(UUID disclosure, long number) {
        return RestrictedPublication.editionOf(disclosure, number).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    /** Entries of a body's register above {@code after}. 404 when it is not for {@code actor}, or there is no such body. */
    @Transactional
    public RestrictedChanges changes(Actor actor, String body, Audience audience, long after, int limit) {
        var bodyId = PublicBody.coded(body)
                .map(found -> found.id)
                .filter(audience.bodies(actor)::contains)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        var newest = RestrictedPublication.newestEntry(bodyId, audience);
        var found = RestrictedPublication.above(bodyId, audience, after, limit).stream()
                .map(RestrictedChanges.Change::of)
                .toList();
        var last = found.isEmpty() ? newest : found.get(found.size() - 1).entry();
        return new RestrictedChanges(
                found,
                last >= newest
                        ? null
                        : "/api/v1/restricted/bodies/%s/%s/changes?after=%d&limit=%d"
                                .formatted(body, audience.name().toLowerCase(Locale.ROOT), last, limit),
                newest);
    }

    /** The newest act of what {@code actor} may read; 404 otherwise, 410 when it is expunged. */
    private RestrictedPublication newest(Actor actor, UUID disclosure) {
        var newest = RestrictedPublication.newestOf(disclosure)
                .filter(act -> act.audience.bodies(actor).contains(act.bodyId))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        if (newest.act.equals(Act.EXPUNCTION)) {
            throw gone(ProblemType.EXPUNGED, newest);
        }
        return newest;
    }

    private Refusal gone(ProblemType type, RestrictedPublication act) {
        var reason = header(act).path("reason").textValue();
        return new Refusal(
                type, Words.of(reason, reason), List.of(), Map.of("entry", act.entry, "at", act.publishedAt));
    }

    private JsonNode header(RestrictedPublication act) {
        try {
            return json.readTree(new String(act.header, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored header is JSON", e);
        }
    }
}
