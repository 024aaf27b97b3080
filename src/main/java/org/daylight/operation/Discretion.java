package org.daylight.operation;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/** Keeps what people sent out of the log, whoever writes there: every record passes, warnings and failures retold. */
@LoggingFilter(name = "discretion")
public final class Discretion implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry.getThrown() != null) {
            entry.setThrown(Unquoted.of(entry.getThrown()));
        }
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            ExtLogRecord whole = ExtLogRecord.wrap(entry);
            whole.setMessage(Unquoted.line(whole.getFormattedMessage()), ExtLogRecord.FormatStyle.NO_FORMAT);
        }
        return true;
    }
}
