package org.daylight.disclosure.expunction;

import java.util.Set;

/** Where an order to expunge stands. Approved is passed through: whoever approves has it carried out at once. */
public enum ExpunctionState {
    ORDERED,
    APPROVED,
    CARRIED_OUT,
    REFUSED;

    public Set<ExpunctionState> successors() {
        return switch (this) {
            case ORDERED -> Set.of(APPROVED, REFUSED);
            case APPROVED -> Set.of(CARRIED_OUT);
            case CARRIED_OUT, REFUSED -> Set.of();
        };
    }
}
