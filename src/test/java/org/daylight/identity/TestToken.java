package org.daylight.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An access token of {@link TestIssuer} before it is signed: good as it is, and bent one claim or header at a time. */
public final class TestToken {
    private static final Instant ISSUED = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2100-01-01T00:00:00Z");

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();

    TestToken(String subject, String... roles) {
        header("alg", "RS256").header("typ", "JWT").header("kid", TestIssuer.KEY_ID);
        claim("iss", TestIssuer.url()).claim("sub", subject).claim("aud", TestIssuer.AUDIENCE);
        claim("typ", "Bearer").claim("preferred_username", subject).claim("groups", List.of(roles));
        claim("iat", ISSUED.getEpochSecond()).expires(EXPIRES);
    }

    /** Sets a claim; null leaves it out. */
    public TestToken claim(String name, Object value) {
        return set(claims, name, value);
    }

    /** Sets a header of the signature; null leaves it out. */
    public TestToken header(String name, Object value) {
        return set(header, name, value);
    }

    public TestToken expires(Instant instant) {
        return claim("exp", instant.getEpochSecond());
    }

    public TestToken notBefore(Instant instant) {
        return claim("nbf", instant.getEpochSecond());
    }

    /** The token, signed as a good one is, whatever its header says. */
    public String sign() {
        return sign(TestIssuer.key());
    }

    /** The token, signed by a key that the issuer does not publish. */
    public String signByStranger() {
        return sign(Stranger.KEYS.getPrivate());
    }

    /** The token with this spelling of {@code alg: none} and no signature. */
    public String unsigned(String none) {
        return header("alg", none).content() + ".";
    }

    /** The token signed with a secret that everyone can read: the algorithm confusion attack. */
    public String signByPublicSecret(String algorithm, byte[] secret) {
        String content = header("alg", algorithm).content();
        try {
            Mac mac = Mac.getInstance("HmacSHA" + algorithm.substring(2));
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            return content + "." + base64(mac.doFinal(bytes(content)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A good token whose claims were changed after it was signed. */
    public String tampered(String claim, Object value) {
        String signature = sign().replaceFirst(".*\\.", "");
        return claim(claim, value).content() + "." + signature;
    }

    /** The token, signed by {@code key} in this way. */
    public String signAs(BadAlgorithm algorithm, PrivateKey key) {
        header("alg", algorithm.name());
        String content = content();
        try {
            return content + "." + base64(algorithm.sign(bytes(content), key));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The stranger's public key, as a JWK without an id. */
    static Map<String, String> strangersKey() {
        return TestIssuer.jwk((RSAPublicKey) Stranger.KEYS.getPublic());
    }

    /** The token, signed by {@code key} whatever its header says. */
    String sign(PrivateKey key) {
        String content = content();
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(bytes(content));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Header and claims, as they are signed. */
    String content() {
        try {
            ObjectMapper json = new ObjectMapper();
            return base64(json.writeValueAsBytes(header)) + "." + base64(json.writeValueAsBytes(claims));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private TestToken set(Map<String, Object> part, String name, Object value) {
        if (value == null) {
            part.remove(name);
        } else {
            part.put(name, value);
        }
        return this;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Made when first asked for: keys take long to make. */
    private static final class Stranger {
        private static final KeyPair KEYS = TestIssuer.newKeys();
    }
}
