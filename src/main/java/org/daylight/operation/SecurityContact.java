package org.daylight.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What {@code security.txt} says (RFC 9116): where to report a weakness. The portal vouches for its configuration as long as
 * it runs, so the text is good for half a year from the month in which it is read.
 */
@ApplicationScoped
public class SecurityContact {
    private static final Logger LOG = Logger.getLogger(SecurityContact.class);
    private static final int MONTHS = 6;

    private final SiteSettings settings;
    private final Clock clock;

    SecurityContact(SiteSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent event) {
        if (settings.securityContact().isEmpty()) {
            LOG.warn("DAYLIGHT_SITE_SECURITY_CONTACT is not set: there is no /.well-known/security.txt");
        }
    }

    /** The text, lines ended by a line feed; empty when nobody is named. */
    public Optional<String> text() {
        return settings.securityContact().map(contacts -> {
            var text = new StringBuilder();
            contacts.forEach(contact -> line(text, "Contact", contact));
            line(text, "Expires", expiry() + "T00:00:00Z");
            line(text, "Preferred-Languages", "zh, en");
            settings.url().ifPresent(url -> line(text, "Canonical", url.resolve("/.well-known/security.txt")));
            return text.toString();
        });
    }

    private LocalDate expiry() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.firstDayOfMonth())
                .plusMonths(MONTHS);
    }

    private static void line(StringBuilder text, String field, Object value) {
        text.append(field).append(": ").append(value).append('\n');
    }
}
