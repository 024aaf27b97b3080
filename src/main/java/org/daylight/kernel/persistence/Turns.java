package org.daylight.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Lets transactions that decide by what they see go one after another: who waits for a turn first, and looks then, sees
 * what the one before did. For rare acts only; what has a row of its own to lock locks that.
 */
@ApplicationScoped
public class Turns {
    private final EntityManager database;

    Turns(EntityManager database) {
        this.database = database;
    }

    /** Waits for the transactions before this one that named the same thing; holds the turn until this one ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void await(String what) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "turn " + what)
                .getSingleResult();
    }
}
