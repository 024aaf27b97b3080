package org.daylight.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Who is who. */
@ConfigMapping(prefix = "daylight.identity")
public interface IdentityConfig {

    /** The token claim that names a staff member for life. Default {@code sub}. */
    @WithDefault("sub")
    String subjectClaim();

    /**
     * Whether a token must say that it is an access token: {@code typ} is {@code Bearer} among its claims (Keycloak), or
     * {@code at+jwt} in its header (RFC 9068). Default true; false only for a provider that says nothing.
     */
    @WithDefault("true")
    boolean tokenTypeRequired();

    /**
     * How often the provider's signing keys are read again while they are used. A withdrawn key is trusted for at most twice
     * as long, and so is every key while the provider is away. Default 30 seconds.
     */
    @WithDefault("PT30S")
    Duration keysKept();

    /** The zone whose calendar day decides whether a post or proxy is in force. Default {@code Asia/Shanghai}. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** Bodies and first posts of a new instance: a file, or {@code classpath:…}. Read once, while there is no body. */
    Optional<String> founding();
}
