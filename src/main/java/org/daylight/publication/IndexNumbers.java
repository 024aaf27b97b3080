package org.daylight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives out index numbers 索引号 in the common form {@code organisation code/YYYY-NNNNN}. A number is given once, when a
 * disclosure first becomes public, and never again; a publication that fails gives it back.
 */
@ApplicationScoped
public class IndexNumbers {
    private final EntityManager entities;
    private final Clock clock;
    private final ZoneId zone;

    IndexNumbers(
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "daylight.publication.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.entities = entities;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public String next(String bodyCode) {
        var year = clock.instant().atZone(zone).getYear();
        var last = ((Number) entities.createNativeQuery(
                                """
                                insert into index_counter as c (series, last) values (:series, 1)
                                on conflict (series) do update set last = c.last + 1
                                returning last""")
                        .setParameter("series", bodyCode + "/" + year)
                        .getSingleResult())
                .longValue();
        return "%s/%d-%05d".formatted(bodyCode, year, last);
    }
}
