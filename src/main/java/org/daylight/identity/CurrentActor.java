package org.daylight.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
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
    private final Posts posts;
    private Actor actor;

    CurrentActor(SecurityIdentity identity, IdentityConfig config, Posts posts) {
        this.identity = identity;
        this.config = config;
        this.posts = posts;
    }

    /** The actor; 401 when nobody is signed in. */
    public Actor get() {
        if (actor == null) {
            var roles = identity.getRoles().stream()
                    .map(Role::of)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
            actor = posts.actor(subject(), roles);
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
