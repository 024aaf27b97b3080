package org.daylight.identity.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Every question to the identity provider: what it is, and which keys it signs with. Quarkus asks again for each key that it
 * does not hold (any more); whoever sends tokens with made-up keys would make it ask without end, so these share a bucket.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint({OidcEndpoint.Type.DISCOVERY, OidcEndpoint.Type.JWKS})
class SigningKeys implements OidcRequestFilter, OidcResponseFilter {
    /** How long an answer may take: a provider that hangs is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** What was read so recently judges an unknown key. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Clock clock;
    private final ObjectMapper mapper;
    private final Bucket bucket;
    private volatile Set<String> published = Set.of();
    private volatile Instant read = Instant.EPOCH;

    SigningKeys(Clock clock, ObjectMapper mapper) {
        this.clock = clock;
        this.mapper = mapper;
        this.bucket = new Bucket(clock.instant());
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext question) {
        question.request().timeout(PATIENCE.toMillis());
        if (isPublished(question.contextProperties()) || bucket.take(clock.instant())) {
            return Uni.createFrom().voidItem();
        }
        boolean fresh = read.plus(FRESH).isAfter(clock.instant());
        return Uni.createFrom()
                .failure(
                        fresh
                                ? new AuthenticationFailedException("a key that the provider does not publish")
                                : new OIDCException("the identity provider was asked a moment ago"));
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() == 200) {
            keys(answer.responseBody().getBytes()).ifPresent(names -> {
                published = names;
                read = clock.instant();
            });
        }
        return Uni.createFrom().voidItem();
    }

    /** The names of the keys in a JWK set (RFC 7517 §5); empty when it is none, as the discovery document. */
    private Optional<Set<String>> keys(byte[] json) {
        try {
            return Optional.of(mapper.readTree(json).path("keys"))
                    .filter(keys -> keys.isArray())
                    .map(keys -> Set.copyOf(keys.findValuesAsText("kid")));
        } catch (IOException e) {
            // What answers is not the provider; Quarkus says so to whoever waits.
            return Optional.empty();
        }
    }

    private boolean isPublished(OidcRequestContextProperties question) {
        String token = question.getString(OidcRequestContextProperties.TOKEN);
        try {
            String name = token == null
                    ? null
                    : JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
            return name != null && published.contains(name);
        } catch (JoseException e) {
            return false;
        }
    }

    /** Lets twenty pass at once, then one each second. */
    private static final class Bucket {
        private static final int FULL = 20;
        private static final long DROP_NANOS = Duration.ofSeconds(1).toNanos();

        private long nanos = FULL * DROP_NANOS;
        private Instant filled;

        private Bucket(Instant now) {
            filled = now;
        }

        private synchronized boolean take(Instant now) {
            nanos = Math.min(
                    FULL * DROP_NANOS,
                    nanos + Math.max(0, Duration.between(filled, now).toNanos()));
            filled = now;
            boolean enough = nanos >= DROP_NANOS;
            nanos -= enough ? DROP_NANOS : 0;
            return enough;
        }
    }
}
