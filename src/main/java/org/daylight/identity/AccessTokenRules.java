package org.daylight.identity;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/**
 * What a token must be beyond signature, issuer, audience and expiry, which the configuration demands: an access token, of
 * a person, issued in the past (RFC 9068 §4). An ID or refresh token is signed by the same key and opens nothing.
 */
@ApplicationScoped
@Unremovable
class AccessTokenRules implements Validator {
    /** How far the clocks of provider and portal may be apart. */
    private static final long APART_SECONDS = 60;

    private final Clock clock;
    private final IdentityConfig config;

    AccessTokenRules(Clock clock, IdentityConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** What is wrong, or null. */
    @Override
    public String validate(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        Object subject = claims.getClaimValue(config.subjectClaim());
        if (subject == null || subject.toString().isBlank()) {
            return "it names nobody";
        }
        NumericDate issued = claims.getIssuedAt();
        if (issued == null || issued.getValue() > clock.instant().getEpochSecond() + APART_SECONDS) {
            return "it is not issued yet";
        }
        return isForAccess(context, claims.getClaimValue("typ")) ? null : "it is no access token";
    }

    /** Keycloak says what a token is for in the claim typ, RFC 9068 §2.1 in the header. */
    private boolean isForAccess(JwtContext context, Object claim) {
        if (claim != null) {
            return claim.equals("Bearer");
        }
        String header = context.getJoseObjects().get(0).getHeader("typ");
        return !config.tokenTypeRequired()
                || header != null && header.toLowerCase(Locale.ROOT).matches("(application/)?at\\+jwt");
    }
}
