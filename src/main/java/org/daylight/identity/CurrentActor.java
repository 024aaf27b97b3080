package org.daylight.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking: the bearer of the request's token, with the posts held today. Read once a request. */
@RequestScoped
public class CurrentActor {
    private final SecurityIdentity identity;
    private final IdentityConfig config;
    private final BodyTrees trees;
    private final Clock clock;
    private Actor actor;

    CurrentActor(SecurityIdentity identity, IdentityConfig config, BodyTrees trees, Clock clock) {
        this.identity = identity;
        this.config = config;
        this.trees = trees;
        this.clock = clock;
    }

    /** The actor; 401 when nobody is signed in. */
    @Transactional
    public Actor get() {
        if (actor == null) {
            var today = LocalDate.ofInstant(clock.instant(), config.zone());
            var roles = identity.getRoles().stream()
                    .map(Role::of)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
            actor = new Actor(subject(), roles, StaffPost.heldBy(subject(), today), trees.current());
        }
        return actor;
    }

    private String subject() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Refusal.of(ProblemType.NOT_SIGNED_IN);
        }
        return token.<Object>claim(config.subjectClaim())
                .map(Object::toString)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_SIGNED_IN));
    }
}
