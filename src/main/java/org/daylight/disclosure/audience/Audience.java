package org.daylight.disclosure.audience;

import java.util.Set;
import java.util.UUID;
import org.daylight.identity.Actor;

/**
 * Whom a disclosure is for 公开对象, the widest first: everyone 全社会, a group 特定群体 such as the members of a village's
 * collective, the body's own staff 对内公开. What is not for everyone is restricted: it takes no public number.
 */
public enum Audience {
    PUBLIC(""),
    GROUP("群·"),
    INTERNAL("内·");

    private final String mark;

    Audience(String mark) {
        this.mark = mark;
    }

    public boolean isPublic() {
        return this == PUBLIC;
    }

    public boolean isWiderThan(Audience other) {
        return ordinal() < other.ordinal();
    }

    /** What its index numbers begin with; a sign in it stands in no public one. */
    public String mark() {
        return mark;
    }

    /** The bodies whose restricted disclosures of this kind {@code actor} may read. */
    Set<UUID> bodies(Actor actor) {
        return switch (this) {
            case PUBLIC -> Set.of();
            case GROUP -> actor.among();
            case INTERNAL -> actor.inside();
        };
    }
}
