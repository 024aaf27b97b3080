package org.daylight.launch;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** What the portal says of itself is of the right form; a misspelt origin would be told to nobody. */
final class SiteCheck implements StartupCheck {
    private static final String SITE = "daylight.site.";
    /** As a browser writes it: scheme, host in lower case, port if it is not the usual one. */
    private static final Predicate<String> ORIGIN =
            Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?").asMatchPredicate();

    private static final Predicate<String> CONTACT =
            Pattern.compile("(?:mailto|https|tel):[!-~]+").asMatchPredicate();

    @Override
    public void check(Config config) {
        require(config, "url", ORIGIN, "https://portal.example.cn");
        require(config, "staff-origins", ORIGIN, "https://desk.example.cn");
        require(config, "security-contact", CONTACT, "mailto:security@example.cn");
    }

    private static void require(Config config, String key, Predicate<String> form, String example) {
        config.getOptionalValues(SITE + key, String.class).orElse(List.of()).stream()
                .filter(form.negate())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new StartupRefusal(
                            "%1$s 中的 %2$s 格式不对；应如 %3$s。",
                            "%1$s has %2$s, which is not of the form %3$s.",
                            "DAYLIGHT_SITE_" + key.toUpperCase(Locale.ROOT).replace('-', '_'),
                            wrong,
                            example);
                });
    }
}
