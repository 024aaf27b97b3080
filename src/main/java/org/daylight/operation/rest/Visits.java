package org.daylight.operation.rest;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One line in the log for each request: who is served is not in it, nor anything they sent. The work of staff and what went
 * wrong are told always, what the public reads only at DEBUG: that is many lines, and a proxy counts them too.
 */
final class Visits {
    private static final Logger LOG = Logger.getLogger("org.daylight.visits");
    private static final String STAFF = "/api/v1/staff/";

    private Visits() {}

    static void tell(String requestId, Kind kind, long milliseconds) {
        Logger.Level level = isRemarkable(kind) ? Logger.Level.INFO : Logger.Level.DEBUG;
        if (!LOG.isEnabled(level)) {
            return;
        }
        MDC.put(Traffic.REQUEST_ID, requestId);
        MDC.put("method", kind.method());
        MDC.put("address", kind.address());
        MDC.put("status", Integer.toString(kind.status()));
        MDC.put("ms", Long.toString(milliseconds));
        LOG.logf(level, "%s %s %d in %d ms", kind.method(), kind.address(), kind.status(), milliseconds);
        for (String key : new String[] {"method", "address", "status", "ms"}) {
            MDC.remove(key);
        }
    }

    private static boolean isRemarkable(Kind kind) {
        return kind.status() >= 500 || kind.address().startsWith(STAFF);
    }
}
