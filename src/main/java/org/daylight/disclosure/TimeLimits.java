package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daylight.disclosure.retention.NamesUntil;
import org.daylight.disclosure.retention.Retention;
import org.daylight.identity.BodyKind;
import org.daylight.identity.IdentityConfig;
import org.daylight.publication.Family;

/** How long the names of each disclosure stand in public, and whose time is over. */
@ApplicationScoped
class TimeLimits {
    private static final String DUE =
            """
            select d.id from disclosure d
            where d.names_until < :today and d.state in ('PUBLISHED', 'WITHDRAWN')
              and not exists (select from names_removal r where r.disclosure_id = d.id)""";

    private final Retention retention;
    private final EditionRows rows;
    private final EntityManager entities;
    private final IdentityConfig identity;
    private final Clock clock;

    TimeLimits(Retention retention, EditionRows rows, EntityManager entities, IdentityConfig identity, Clock clock) {
        this.retention = retention;
        this.rows = rows;
        this.entities = entities;
        this.identity = identity;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), identity.zone());
    }

    /** Sets the last day of the names that {@code edition} is about to make public, if they are the disclosure's first. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Family<?, ?> family, Disclosure disclosure, Edition edition, BodyKind kind, JsonNode content) {
        if (disclosure.namesUntil() == null && disclosure.audience.isPublic()) {
            retention
                    .of(family.code(), kind, today(), content)
                    .filter(names -> rows.hasAny(family, edition, names.field()))
                    .ifPresent(disclosure::limitNames);
        }
    }

    /** What the header says of it; null when names stand for good, or there are none. */
    NamesUntil stated(Disclosure disclosure) {
        return disclosure.namesUntil() == null
                ? null
                : retention.stated(
                        disclosure.family, disclosure.namesField(), disclosure.namesUntil(), disclosure.namesRule());
    }

    /** Which member of the rows may be a name no longer. */
    Optional<String> fieldOver(Disclosure disclosure) {
        return disclosure.fieldOver(today());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean isDue(Disclosure disclosure) {
        return !ids(DUE + " and d.id = :id", disclosure.id).isEmpty();
    }

    /** Whose names are to be erased, those over first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> due() {
        return ids(DUE + " order by d.names_until, d.id", null);
    }

    private List<UUID> ids(String query, UUID id) {
        var asked = entities.createNativeQuery(query, UUID.class).setParameter("today", today());
        if (id != null) {
            asked.setParameter("id", id);
        }
        @SuppressWarnings("unchecked")
        List<UUID> found = asked.getResultList();
        return found;
    }
}
