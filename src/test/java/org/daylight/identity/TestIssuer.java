package org.daylight.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * An OpenID Connect provider as far as the portal looks at one: discovery, keys, and tokens signed by them; one for each JVM
 * of tests. Its tokens never expire, so tests do not depend on the clock. {@link TestToken} makes bad ones.
 */
public class TestIssuer implements QuarkusTestResourceLifecycleManager {
    public static final String AUDIENCE = "daylight";
    static final String KEY_ID = "test-key";

    /** The JVM remembers them, not a static field: Quarkus loads this class anew for every test profile. */
    private static final String URL = "daylight.test.issuer.url";

    private static final String KEY = "daylight.test.issuer.key";

    /** A good access token for {@code subject} with these roles. */
    public static String token(String subject, String... roles) {
        return new TestToken(subject, roles).sign();
    }

    /** The same, to be changed before it is signed. */
    public static TestToken bend(String subject, String... roles) {
        return new TestToken(subject, roles);
    }

    /** The issuer's identifier and address, without a slash at the end; started when it does not run yet. */
    public static String url() {
        Properties jvm = System.getProperties();
        synchronized (jvm) {
            // Not computeIfAbsent: the server's first log line may set a property too.
            if (jvm.getProperty(URL) == null) {
                jvm.setProperty(URL, launch());
            }
            return jvm.getProperty(URL);
        }
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                url(),
                "quarkus.oidc.token.issuer",
                url(),
                "quarkus.oidc.token.audience",
                AUDIENCE);
    }

    /** Left running for the next test class; it ends with the JVM. */
    @Override
    public void stop() {}

    static PrivateKey key() {
        url();
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What everyone can read of {@link #key}. */
    static RSAPublicKey publicKey() {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) key();
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String launch() {
        KeyPair keys = newKeys();
        System.setProperty(
                KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            serve(server, "/.well-known/openid-configuration", discovery(url));
            serve(server, "/keys", Map.of("keys", List.of(published((RSAPublicKey) keys.getPublic()))));
            server.start();
            return url;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Object> discovery(String url) {
        return Map.of(
                "issuer",
                url,
                "jwks_uri",
                url + "/keys",
                "authorization_endpoint",
                url + "/authorize",
                "token_endpoint",
                url + "/token",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private static Map<String, String> published(RSAPublicKey key) {
        Map<String, String> published = new TreeMap<>(jwk(key));
        published.putAll(Map.of("kid", KEY_ID, "use", "sig", "alg", "RS256"));
        return published;
    }

    /** The key as RFC 7517 writes it, without its id. */
    static Map<String, String> jwk(RSAPublicKey key) {
        return Map.of("kty", "RSA", "n", unsigned(key.getModulus()), "e", unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return TestToken.base64(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static void serve(HttpServer server, String path, Map<String, ?> document) throws JsonProcessingException {
        byte[] body = new ObjectMapper().writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
