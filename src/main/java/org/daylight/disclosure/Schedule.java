package org.daylight.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.daylight.review.Hand;

/** When an approved edition is to become public, by whose approval, and what keeps it from it. */
@Embeddable
class Schedule {
    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "scheduled_by")
    private String by;

    @Column(name = "scheduled_for")
    private String standsFor;

    @Column(name = "held_since")
    private Instant heldSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "held_because")
    private Obstacle heldBecause;

    static Schedule of(Instant publishAt, Hand by) {
        var schedule = new Schedule();
        schedule.publishAt = publishAt;
        schedule.by = by.by();
        schedule.standsFor = by.standsFor();
        return schedule;
    }

    /** Whether this is news: an obstacle that is known already has been told. */
    boolean hold(Obstacle because, Instant at) {
        if (because == heldBecause) {
            return false;
        }
        heldBecause = because;
        heldSince = at;
        return true;
    }

    void release() {
        heldBecause = null;
        heldSince = null;
    }

    Instant publishAt() {
        return publishAt;
    }

    Hand by() {
        return new Hand(by, standsFor);
    }

    /** Null while nothing keeps it. */
    HeldView held() {
        return heldBecause == null ? null : new HeldView(heldBecause, heldSince);
    }
}
