package org.daylight.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A person holds a role for a body, from one day to another (both included). */
@Entity(name = "staff_post")
@DynamicUpdate
public class StaffPost extends PanacheEntityBase {
    private static final String ON_DAY = "fromDay <= ?2 and (toDay is null or toDay >= ?2) and endedAt is null";

    @Id
    public UUID id;

    public String subject;

    @Enumerated(EnumType.STRING)
    public Role role;

    @Column(name = "body_id")
    public UUID bodyId;

    @Column(name = "from_day")
    public LocalDate fromDay;

    @Column(name = "to_day")
    public LocalDate toDay;

    /** Came with the sample data; a production start refuses to run beside one. */
    public boolean demo;

    /** The holder in whose place it is held, for a time; null for a post of one's own. */
    @Column(name = "stands_for")
    public String standsFor;

    @Enumerated(EnumType.STRING)
    @Column(name = "away_for")
    public Absence awayFor;

    @Column(name = "given_by")
    public String givenBy;

    /** When the place was given back before its last day. */
    @Column(name = "ended_at")
    public Instant endedAt;

    public static List<StaffPost> heldBy(String subject, LocalDate day) {
        return list("subject = ?1 and " + ON_DAY, subject, day);
    }

    /** Everybody's posts of {@code role} at {@code bodies}. */
    static List<StaffPost> heldAt(Collection<UUID> bodies, Role role, LocalDate day) {
        return list("bodyId in ?1 and role = ?3 and " + ON_DAY, bodies, day, role);
    }
}
