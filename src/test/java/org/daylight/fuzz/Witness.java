package org.daylight.fuzz;

import static org.daylight.kernel.persistence.TestDatabase.superuserUrl;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sees every row that is written, changed or deleted in any table, once its transaction commits: by triggers of its own, so
 * that after each refused input one number tells whether anything changed.
 */
final class Witness implements AutoCloseable {
    private static final String ARRIVE =
            """
            create schema witness;
            create unlogged table witness.seen (id bigint generated always as identity primary key, what text not null);
            create function witness.see() returns trigger language plpgsql security definer set search_path = '' as $$
              begin
                insert into witness.seen (what) values (tg_op || ' ' || tg_table_name);
                return null;
              end $$;
            do $$
              declare each text;
              begin
                for each in select tablename from pg_tables where schemaname = 'public' loop
                  execute format('create trigger witness after insert or update or delete on %I
                                  for each row execute function witness.see()', each);
                end loop;
              end $$""";

    private final Connection connection;
    private final Statement statement;

    Witness() {
        try {
            connection = DriverManager.getConnection(superuserUrl("daylight"));
            statement = connection.createStatement();
            statement.execute(ARRIVE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How much was seen so far. */
    long seen() {
        return Long.parseLong(ask("select coalesce(max(id), 0) from witness.seen"));
    }

    /** What was seen after {@code before}. */
    String since(long before) {
        return ask("select string_agg(distinct what, ', ') from witness.seen where id > " + before);
    }

    private String ask(String query) {
        try (var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.execute("drop schema witness cascade");
        connection.close();
    }
}
