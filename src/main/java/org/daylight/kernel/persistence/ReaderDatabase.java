package org.daylight.kernel.persistence;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * The second door: plain, read-only SQL for everything anonymous, by a role that sees only what is public. It leads to the
 * reader's database, which may be a replica, and as {@code primary} to the one that is written to.
 */
class ReaderDatabase {

    @Produces
    @Singleton
    Jdbi reader(@DataSource("reader") AgroalDataSource source) {
        return jdbi(source);
    }

    @Produces
    @Singleton
    @DataSource("primary")
    Jdbi primary(@DataSource("primary") AgroalDataSource source) {
        return jdbi(source);
    }

    private static Jdbi jdbi(AgroalDataSource source) {
        return Jdbi.create(source)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true));
    }
}
