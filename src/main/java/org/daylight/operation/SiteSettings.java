package org.daylight.operation;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the portal tells the world about itself, and which other web pages it lets in. */
@ConfigMapping(prefix = "daylight.site")
public interface SiteSettings {

    /** Where the public finds the portal, such as {@code https://portal.example.cn}; no default, links are relative then. */
    Optional<URI> url();

    /**
     * Where someone who found a weakness turns to: addresses {@code mailto:}, {@code https:} or {@code tel:}, the preferred
     * one first (RFC 9116 §2.5.3). No default: there is no {@code security.txt} then.
     */
    Optional<List<String>> securityContact();

    /**
     * Origins of web pages that may do the work of staff, such as {@code https://desk.example.cn}, each as a browser sends
     * it. No default: none but the portal's own.
     */
    Optional<Set<String>> staffOrigins();

    /** For how long browsers come by HTTPS only, such as {@code P365D}. No default: only the operator knows the whole host. */
    Optional<Duration> httpsOnly();
}
