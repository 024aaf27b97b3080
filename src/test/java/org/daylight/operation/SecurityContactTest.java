package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecurityContactTest {
    private static final Clock LEAP_DAY = Clock.fixed(Instant.parse("2028-02-29T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void saysNothingWhenNobodyIsNamed() {
        assertEquals(
                Optional.empty(),
                text(new Site(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void hasNoCanonicalAddressWithoutASite() {
        assertEquals(
                Optional.of(
                        "Contact: tel:+86-10-5550-0100\nExpires: 2028-08-01T00:00:00Z\nPreferred-Languages: zh, en\n"),
                text(new Site(
                        Optional.empty(),
                        Optional.of(List.of("tel:+86-10-5550-0100")),
                        Optional.empty(),
                        Optional.empty())));
    }

    private static Optional<String> text(SiteSettings settings) {
        return new SecurityContact(settings, LEAP_DAY).text();
    }

    record Site(
            Optional<URI> url,
            Optional<List<String>> securityContact,
            Optional<Set<String>> staffOrigins,
            Optional<Duration> httpsOnly)
            implements SiteSettings {}
}
