package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the log may say of a failure whose message repeats what somebody sent. */
class UnquotedTest {
    private static final String MARKER = "ZhangSan7731";

    private enum Word {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "ERROR: invalid input syntax for type uuid: \"ZhangSan\"|ERROR: invalid input syntax for type uuid: …",
                "ERROR: duplicate key value violates unique constraint|ERROR: duplicate key value violates unique constraint",
                "Detail: Key (name)=(ZhangSan) already exists.|Detail: Key (name)…",
                "Detail: Failing row contains (1, ZhangSan).|Detail: Failing row …",
                "it does not start (exit status 1)|it does not start (exit status 1)",
                "For input string: 'ZhangSan'|For input string: …",
                "Unexpected character ('Z' (code 90))|Unexpected character (…",
                "no body 「张三」|no body …",
                "arguments:{positional:{0:ZhangSan}}|arguments:…",
            })
    void endsWhereOthersAreQuoted(String message, String told) {
        assertEquals(told, Unquoted.line(message));
    }

    @Test
    void tellsTheFirstLineOnly() {
        assertEquals("ERROR: lock timeout…", Unquoted.line("ERROR: lock timeout\n  Where: ZhangSan"));
        assertEquals("", Unquoted.line(null));
    }

    static Stream<Callable<Object>> failures() {
        return Stream.of(
                () -> Integer.parseInt(MARKER),
                () -> UUID.fromString(MARKER),
                () -> Word.valueOf(MARKER),
                () -> LocalDate.parse(MARKER),
                () -> URI.create("a b" + MARKER),
                () -> new ObjectMapper().readTree("{\"a\": " + MARKER + "}"),
                () -> new ObjectMapper().readValue("{\"" + MARKER + "\": 1}", LocalDate.class),
                () -> {
                    throw new IllegalStateException(MARKER, new IllegalArgumentException("because " + MARKER));
                },
                () -> {
                    var failure = new IllegalStateException();
                    failure.addSuppressed(new IllegalArgumentException(MARKER));
                    throw failure;
                },
                () -> {
                    throw violation();
                });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsTypesAndPlacesWithoutTheWords(Callable<Object> deed) {
        String trace = trace(Unquoted.of(thrown(deed)));
        assertFalse(trace.contains(MARKER), trace);
        assertFalse(trace.contains(Unquoted.class.getName() + ":"), trace);
        assertTrue(trace.contains("at org.daylight.operation.UnquotedTest."), trace);
    }

    @Test
    void tellsWhatOfTheSchemaItWasAbout() {
        assertEquals(
                "org.postgresql.util.PSQLException 23505 table public_body constraint public_body_code_key: ERROR: duplicate"
                        + " key value violates unique constraint …",
                Unquoted.of(violation()).toString());
    }

    @Test
    void tellsWhatHappenedToAConnection() {
        assertEquals(
                "java.net.ConnectException: Connection refused",
                Unquoted.of(new ConnectException("Connection refused")).toString());
        assertEquals(
                "java.sql.SQLException null: Acquisition timeout while waiting for new connection",
                Unquoted.of(new SQLException("Acquisition timeout while waiting for new connection"))
                        .toString());
    }

    @Test
    void everyWarningOfAnyoneIsRetold() {
        var entry = new ExtLogRecord(Level.WARNING, "", UnquotedTest.class.getName());
        entry.setMessage("cannot read '%s' at all", ExtLogRecord.FormatStyle.PRINTF);
        entry.setParameters(new Object[] {MARKER});
        entry.setThrown(new IllegalArgumentException(MARKER));
        assertTrue(new Discretion().isLoggable(entry));
        String line = new PatternFormatter("%s|%e").format(entry);
        assertTrue(line.startsWith("cannot read …|"), line);
        assertTrue(line.contains("java.lang.IllegalArgumentException"), line);
        assertFalse(line.contains(MARKER), line);
    }

    @Test
    void survivesACircleOfCauses() {
        var outer = new IllegalStateException();
        outer.initCause(new IllegalStateException(outer));
        assertTrue(trace(Unquoted.of(outer)).contains("java.lang.IllegalStateException"));
    }

    private static PSQLException violation() {
        return new PSQLException(
                new ServerErrorMessage(
                        "SERROR\0C23505\0Mduplicate key value violates unique constraint \"public_body_code_key\"\0DKey (code)=("
                                + MARKER + ") already exists.\0tpublic_body\0npublic_body_code_key\0"),
                true);
    }

    private static Throwable thrown(Callable<Object> deed) {
        return assertThrows(Throwable.class, deed::call);
    }

    private static String trace(Throwable failure) {
        var entry = new ExtLogRecord(Level.SEVERE, "", UnquotedTest.class.getName());
        entry.setThrown(failure);
        return new PatternFormatter("%e").format(entry);
    }
}
