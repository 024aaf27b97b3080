package org.daylight.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Optional;
import org.daylight.kernel.text.Words;
import org.eclipse.microprofile.config.Config;

/**
 * The identity provider is the one that is meant: the issuer its discovery document names (OpenID Connect Discovery 1.0
 * §4.3) is the configured one. A provider that is merely down does not stop a portal whose readers need no sign-in.
 */
final class IssuerCheck implements StartupCheck {
    private static final int PATIENCE_MILLIS = 3_000;

    @Override
    public void check(Config config) {
        boolean discovers = config.getOptionalValue("quarkus.oidc.discovery-enabled", Boolean.class)
                .orElse(true);
        Optional<String> server = config.getOptionalValue("quarkus.oidc.auth-server-url", String.class);
        if (!discovers || server.isEmpty()) {
            return;
        }
        String meant = config.getOptionalValue("quarkus.oidc.token.issuer", String.class)
                .orElse(server.get());
        try {
            String found = issuer(withoutSlash(server.get()));
            if (!withoutSlash(found).equals(withoutSlash(meant))) {
                throw new StartupRefusal(
                        "身份提供者 %1$s 自称 %2$s，而配置的签发者是 %3$s；请更正 QUARKUS_OIDC_AUTH_SERVER_URL 或 QUARKUS_OIDC_TOKEN_ISSUER。",
                        "The identity provider %1$s calls itself %2$s and the configured issuer is %3$s: correct"
                                + " QUARKUS_OIDC_AUTH_SERVER_URL or QUARKUS_OIDC_TOKEN_ISSUER.",
                        server.get(),
                        found,
                        meant);
            }
        } catch (IOException e) {
            Notice.print(Words.of(
                    "身份提供者 %1$s 暂无应答（%2$s）；公众可以查阅，工作人员暂不能登录。",
                    "The identity provider %1$s does not answer (%2$s): the public can read, staff cannot sign in yet.",
                    server.get(),
                    e));
        }
    }

    private static String issuer(String server) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) new URL(server + "/.well-known/openid-configuration").openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try (InputStream answer = connection.getInputStream()) {
            JsonNode issuer = new ObjectMapper().readTree(answer).path("issuer");
            if (!issuer.isTextual()) {
                throw new IOException("no issuer in its discovery document");
            }
            return issuer.textValue();
        } finally {
            connection.disconnect();
        }
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
