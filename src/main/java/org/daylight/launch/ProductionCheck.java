package org.daylight.launch;

import org.eclipse.microprofile.config.Config;

/** What a public portal must not be run without. */
final class ProductionCheck implements StartupCheck {
    static final String CURSOR_KEY = "daylight.page.cursor-key";
    /** The value development and tests use; everyone can read it, so it protects nothing. */
    static final String DEVELOPMENT_CURSOR_KEY = "development-only-cursor-key-not-a-secret";

    @Override
    public void check(Config config) {
        if (isMissing(config, "quarkus.oidc.auth-server-url") && isMissing(config, "quarkus.oidc.public-key")) {
            throw new StartupRefusal(
                    "未设置 QUARKUS_OIDC_AUTH_SERVER_URL：没有身份提供者，工作人员无法登录。",
                    "QUARKUS_OIDC_AUTH_SERVER_URL is not set: without an identity provider no staff member can sign in.");
        }
        if (isMissing(config, "quarkus.oidc.token.audience")) {
            throw new StartupRefusal(
                    "未设置 QUARKUS_OIDC_TOKEN_AUDIENCE：签发给其他应用的令牌也会被接受。",
                    "QUARKUS_OIDC_TOKEN_AUDIENCE is not set: tokens issued for other applications would be accepted.");
        }
        if (isMissing(config, CURSOR_KEY)) {
            throw new StartupRefusal(
                    "未设置 DAYLIGHT_PAGE_CURSOR_KEY：翻页游标无法签名。",
                    "DAYLIGHT_PAGE_CURSOR_KEY is not set: page cursors could not be signed.");
        }
        if (config.getValue(CURSOR_KEY, String.class).equals(DEVELOPMENT_CURSOR_KEY)) {
            throw new StartupRefusal(
                    "DAYLIGHT_PAGE_CURSOR_KEY 仍是人人可见的开发默认值；请另设密钥。",
                    "DAYLIGHT_PAGE_CURSOR_KEY is the development default, which everyone can read: set a key of your own.");
        }
    }

    private static boolean isMissing(Config config, String key) {
        return config.getOptionalValue(key, String.class)
                .filter(value -> !value.isBlank())
                .isEmpty();
    }
}
