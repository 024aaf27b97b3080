package org.daylight.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Maps a row's own members by {@code members} and adds what stands beside them. Which column is which member is found out
 * once for each result, as that takes a hundred times as long as to read a row.
 */
record WithRow<R, T>(RowMapper<R> members, Whole<R, T> whole) implements RowMapper<T> {

    /** Makes the whole of the current row and its members. */
    interface Whole<R, T> {
        T of(ResultSet row, R members) throws SQLException;
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
        return whole.of(row, members.map(row, context));
    }

    @Override
    public RowMapper<T> specialize(ResultSet row, StatementContext context) throws SQLException {
        return new WithRow<>(members.specialize(row, context), whole);
    }
}
