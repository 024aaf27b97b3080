package org.daylight.identity.rest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.jwx.Headers;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Looks at the Authorization header before the token is judged: there is one, and a bearer token has the form of a signed
 * JWT (RFC 7515 §7.1) that names its key. Of two credentials a proxy may have judged the other; what has no form nobody
 * needs to judge.
 */
@ApplicationScoped
class BearerHeader implements HttpAuthenticationMechanism {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) (.*)");
    private static final Pattern SIGNED = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        List<String> headers = context.request().headers().getAll(HttpHeaderNames.AUTHORIZATION);
        boolean sound = headers.size() < 2 && headers.stream().allMatch(BearerHeader::isSound);
        return sound ? Uni.createFrom().nullItem() : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private static boolean isSound(String header) {
        Matcher bearer = BEARER.matcher(header);
        return !bearer.matches() || SIGNED.matcher(bearer.group(1)).matches() && namesItsKey(bearer.group(1));
    }

    private static boolean namesItsKey(String token) {
        try {
            Headers headers = JsonWebStructure.fromCompactSerialization(token).getHeaders();
            return headers.getObjectHeaderValue(HeaderParameterNames.KEY_ID) instanceof String;
        } catch (JoseException e) {
            return false;
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    /** Before the one that judges tokens. */
    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;
    }
}
