package org.daylight.kernel.problem.rest;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** No token, a bad token, the wrong role: 401 with a challenge (RFC 6750 §3), or 403; 503 for a token that cannot be judged. */
class AccessMapper {
    private static final Logger LOG = Logger.getLogger(AccessMapper.class);

    private final Problems problems;

    AccessMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response noToken(UnauthorizedException e) {
        return problems.answer(Refusal.of(ProblemType.NOT_SIGNED_IN));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, AuthenticationCompletionException.class})
    Response badToken(Throwable e) {
        return Provider.away(e).map(this::noProvider).orElseGet(this::badToken);
    }

    private Response badToken() {
        return problems.builder(Refusal.of(ProblemType.NOT_SIGNED_IN))
                .header(HttpHeaders.WWW_AUTHENTICATE, null)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }

    /** Nobody can say whether the token is good: not 401, on which a client would sign its user out. */
    @ServerExceptionMapper(OIDCException.class)
    Response noProvider(Throwable e) {
        LOG.warnf("the identity provider is away: %s", e);
        return problems.answer(Refusal.of(ProblemType.UNAVAILABLE));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return problems.answer(Refusal.of(ProblemType.FORBIDDEN));
    }
}
