package org.daylight.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.daylight.identity.BadToken.Kind.CONFUSED_ALGORITHM;
import static org.daylight.identity.BadToken.Kind.NO_SIGNATURE;
import static org.daylight.identity.BadToken.Kind.OTHER_ALGORITHM;
import static org.daylight.identity.BadToken.Kind.UNKNOWN_KEY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tokens whose claims are right, and which the issuer did not sign, or not as it should (RFC 8725 §2). */
final class BadSignatures {
    private static final List<String> NONES = List.of("none", "None", "NONE", "nOnE", "none ", "");

    private final List<BadToken> all = new ArrayList<>();
    private final Supplier<TestToken> good;

    BadSignatures(Supplier<TestToken> good) {
        this.good = good;
    }

    List<BadToken> all() {
        unsigned();
        confused();
        otherAlgorithms();
        unknownKeys();
        smuggledKeys();
        return all;
    }

    private void unsigned() {
        NONES.forEach(none -> add(NO_SIGNATURE, "alg '" + none + "'", good.get().unsigned(none)));
        String signature = good.get().sign().replaceFirst(".*\\.", "");
        add(NO_SIGNATURE, "alg none with a signature", good.get().unsigned("none") + signature);
        add(NO_SIGNATURE, "cut off", good.get().sign().replaceFirst("[^.]*$", ""));
        add(NO_SIGNATURE, "cut off with its dot", good.get().content());
        add(NO_SIGNATURE, "no alg", good.get().header("alg", null).sign());
    }

    /** RFC 8725 §2.1: the public key taken for a shared secret, in every form in which it is found. */
    private void confused() {
        for (Map.Entry<String, byte[]> secret : secrets().entrySet()) {
            for (String algorithm : List.of("HS256", "HS384", "HS512")) {
                add(
                        CONFUSED_ALGORITHM,
                        algorithm + " by the " + secret.getKey(),
                        good.get().signByPublicSecret(algorithm, secret.getValue()));
            }
        }
        add(
                CONFUSED_ALGORITHM,
                "HS256 in name only",
                good.get().header("alg", "HS256").sign());
        add(
                CONFUSED_ALGORITHM,
                "RS256 in lower case",
                good.get().header("alg", "rs256").sign());
        add(
                CONFUSED_ALGORITHM,
                "RS256 in name only",
                rename(good.get().signByPublicSecret("HS256", "secret".getBytes(UTF_8))));
    }

    private Map<String, byte[]> secrets() {
        RSAPublicKey key = TestIssuer.publicKey();
        String pem = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        secrets.put("public key", key.getEncoded());
        secrets.put(
                "public key as PEM",
                ("-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n").getBytes(UTF_8));
        secrets.put("public key as JWK", json(TestIssuer.jwk(key)));
        secrets.put("modulus", TestIssuer.jwk(key).get("n").getBytes(UTF_8));
        secrets.put("word secret", "secret".getBytes(UTF_8));
        secrets.put("zero", new byte[32]);
        return secrets;
    }

    private void otherAlgorithms() {
        for (BadAlgorithm algorithm : BadAlgorithm.values()) {
            try {
                var key = algorithm.isRsa() ? TestIssuer.key() : algorithm.key();
                add(OTHER_ALGORITHM, algorithm.name(), good.get().signAs(algorithm, key));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        for (String name : List.of("RS1", "RSA-OAEP", "dir", "ES256K")) {
            add(OTHER_ALGORITHM, name, good.get().header("alg", name).sign());
        }
    }

    private void unknownKeys() {
        add(UNKNOWN_KEY, "a stranger's by the right name", good.get().signByStranger());
        for (String id : List.of(
                "",
                "unknown",
                "test-key ",
                "TEST-KEY",
                "../../../../dev/null",
                "/dev/null",
                "test-key' or '1'='1",
                "test-key;drop table staff_post",
                "http://127.0.0.1:9/keys",
                "${jndi:ldap://127.0.0.1:9/a}",
                "k".repeat(2_000))) {
            add(
                    UNKNOWN_KEY,
                    "a stranger's called " + id,
                    good.get().header("kid", id).signByStranger());
        }
        add(
                UNKNOWN_KEY,
                "a stranger's without a name",
                good.get().header("kid", null).signByStranger());
        add(
                UNKNOWN_KEY,
                "the right key without its name",
                good.get().header("kid", null).sign());
        add(
                UNKNOWN_KEY,
                "the right key by another name",
                good.get().header("kid", "unknown").sign());
        add(
                UNKNOWN_KEY,
                "a name that is a list",
                good.get().header("kid", List.of(TestIssuer.KEY_ID)).signByStranger());
    }

    /** The token brings its own key, or says where it lies. */
    private void smuggledKeys() {
        Map<String, Object> smuggled = new LinkedHashMap<>();
        smuggled.put("jwk", TestToken.strangersKey());
        smuggled.put("jku", "http://127.0.0.1:9/keys");
        smuggled.put("x5u", "http://127.0.0.1:9/certificate");
        smuggled.put("x5c", List.of("AAAA"));
        smuggled.put("x5t", "AAAA");
        smuggled.put("x5t#S256", "AAAA");
        smuggled.put("crit", List.of("exp"));
        smuggled.forEach((name, value) -> {
            add(UNKNOWN_KEY, name, good.get().header(name, value).signByStranger());
            add(
                    UNKNOWN_KEY,
                    name + " alone",
                    good.get().header("kid", null).header(name, value).signByStranger());
        });
    }

    private static String rename(String token) {
        String header = TestToken.base64(json(Map.of("alg", "RS256", "typ", "JWT", "kid", TestIssuer.KEY_ID)));
        return header + token.substring(token.indexOf('.'));
    }

    private static byte[] json(Object value) {
        try {
            return new ObjectMapper().writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(BadToken.Kind kind, String name, String token) {
        all.add(BadToken.of(kind, name, token));
    }
}
