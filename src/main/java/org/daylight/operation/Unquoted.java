package org.daylight.operation;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A failure as the log may tell it: types, places in the code and what broke in the programs between, without the words of
 * those whose request it was. Parsers and databases quote them.
 */
final class Unquoted extends RuntimeException {
    /** From here on a message speaks with the words of others: quotes, brackets, and values as PostgreSQL lists them. */
    private static final Pattern OTHERS =
            Pattern.compile("(?:[\"'`´‘’“”«»「」『』{\\[<]|=\\(|contains \\().*", Pattern.DOTALL);

    private static final int CHAIN = 20;

    /** Failures of a connection: their messages are hosts and ports, and the programs' own words. */
    private static final Set<Class<? extends Throwable>> OF_CONNECTIONS = Set.of(
            SQLException.class,
            SocketException.class,
            SocketTimeoutException.class,
            UnknownHostException.class,
            SSLException.class,
            TimeoutException.class);

    private final String told;

    private Unquoted(String told, Throwable cause, StackTraceElement[] places) {
        super(told, cause);
        this.told = told;
        setStackTrace(places);
    }

    /** {@code failure} and what led to it, retold. */
    static Unquoted of(Throwable failure) {
        return of(failure, CHAIN);
    }

    /** A message up to where it begins to quote, and its first line at most. */
    static String line(String message) {
        if (message == null) {
            return "";
        }
        String first = message.lines().findFirst().orElse("");
        String own = OTHERS.matcher(first).replaceFirst("…");
        return own.equals(message) ? own : own.replaceFirst("…?$", "…");
    }

    private static Unquoted of(Throwable failure, int depth) {
        if (failure instanceof Unquoted already) {
            return already;
        }
        Throwable cause = depth == 0 ? null : failure.getCause();
        var retold = new Unquoted(told(failure), cause == null ? null : of(cause, depth - 1), failure.getStackTrace());
        if (depth > 0) {
            for (Throwable suppressed : failure.getSuppressed()) {
                retold.addSuppressed(of(suppressed, depth - 1));
            }
        }
        return retold;
    }

    private static String told(Throwable failure) {
        String type = failure.getClass().getName();
        if (failure instanceof SQLException sql) {
            type += " " + sql.getSQLState() + names(failure);
        }
        return OF_CONNECTIONS.stream().anyMatch(known -> known.isInstance(failure))
                ? type + ": " + line(failure.getMessage())
                : type;
    }

    /** What of the schema it was about; the server tells these apart from values. */
    private static String names(Throwable failure) {
        ServerErrorMessage server = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        return server == null
                ? ""
                : name(" table ", server.getTable())
                        + name(" column ", server.getColumn())
                        + name(" constraint ", server.getConstraint());
    }

    private static String name(String kind, String name) {
        return name == null ? "" : kind + name;
    }

    /** As a failure's first line in a trace: the type that it was, not this one. */
    @Override
    public String toString() {
        return told;
    }
}
