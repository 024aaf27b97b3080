package org.daylight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import org.daylight.identity.BodyKind;

/**
 * Gives out index numbers 索引号 of the form that {@link IndexRules} has for the body. A number is given once, when a
 * disclosure first becomes public, and never again, nor does a disclosure's ever change, whatever becomes of the form; a
 * publication that fails gives its number back.
 */
@ApplicationScoped
public class IndexNumbers {
    private final EntityManager entities;
    private final Clock clock;
    private final ZoneId zone;
    private final IndexRules rules;

    IndexNumbers(EntityManager entities, Clock clock, PublicationSettings settings) {
        this.entities = entities;
        this.clock = clock;
        this.zone = settings.zone();
        this.rules = IndexRules.of(settings.indexNumberPattern(), settings.indexNumberRules());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public String next(String body, BodyKind kind, String family) {
        return next("", body, kind, family);
    }

    /**
     * The next one of a series that the public numbers know nothing of.
     *
     * @param mark what tells it from theirs; not made of signs that a pattern may have
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String next(String mark, String body, BodyKind kind, String family) {
        var year = clock.instant().atZone(zone).getYear();
        var series = rules.of(body, kind).series(body, year, family).marked(mark);
        var last = ((Number) entities.createNativeQuery(
                                """
                                insert into index_counter as c (series, last) values (:series, 1)
                                on conflict (series) do update set last = c.last + 1
                                returning last""")
                        .setParameter("series", series.name())
                        .getSingleResult())
                .longValue();
        return series.write(last);
    }
}
