package org.daylight.identity;

import static org.daylight.identity.BadToken.Kind.GARBAGE;
import static org.daylight.identity.BadToken.Kind.NOBODY;
import static org.daylight.identity.BadToken.Kind.TAMPERED;
import static org.daylight.identity.BadToken.Kind.WRONG_AUDIENCE;
import static org.daylight.identity.BadToken.Kind.WRONG_ISSUER;
import static org.daylight.identity.BadToken.Kind.WRONG_REALM;
import static org.daylight.identity.BadToken.Kind.WRONG_TIME;
import static org.daylight.identity.BadToken.Kind.WRONG_TYPE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.daylight.identity.BadToken.Kind;

/** Every bad token we know of, in every way of being so; what is wrong with the signature is in {@link BadSignatures}. */
public final class BadTokens {
    private static final Instant PAST = Instant.parse("2020-01-02T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2099-01-01T00:00:00Z");

    private final List<BadToken> all = new ArrayList<>();
    private final String subject;
    private final String[] roles;

    private BadTokens(String subject, String... roles) {
        this.subject = subject;
        this.roles = roles;
    }

    /** Those of {@code subject}, whose good token has these roles. */
    public static List<BadToken> of(String subject, String... roles) {
        BadTokens bad = new BadTokens(subject, roles);
        bad.all.addAll(new BadSignatures(bad::good).all());
        bad.issuers();
        bad.audiences();
        bad.types();
        bad.times();
        bad.tampered();
        bad.nobody();
        bad.garbage();
        bad.elsewhere();
        return List.copyOf(bad.all);
    }

    private void issuers() {
        String url = TestIssuer.url();
        claims(
                WRONG_ISSUER,
                "iss",
                values(
                        null,
                        "",
                        " ",
                        "https://elsewhere.example",
                        url + "/",
                        url + " ",
                        url.toUpperCase(),
                        url.replace("http:", "https:"),
                        url.substring(0, url.length() - 1),
                        url + "0",
                        "any",
                        List.of(url),
                        List.of(url, "https://elsewhere.example"),
                        true));
        claims(
                WRONG_REALM,
                "iss",
                values(
                        url + "/realms/daylight",
                        url + "/realms/master",
                        url + "/../other",
                        url + "?realm=other",
                        url + "#other",
                        url.replace("127.0.0.1", "localhost")));
    }

    private void audiences() {
        claims(
                WRONG_AUDIENCE,
                "aud",
                values(
                        null,
                        "",
                        List.of(),
                        "another-app",
                        List.of("another-app"),
                        List.of("another-app", "account"),
                        "dayligh",
                        "daylight2",
                        "daylight ",
                        "Daylight",
                        "daylight,another-app",
                        "any",
                        "*",
                        1,
                        Map.of("daylight", true)));
        bend(WRONG_AUDIENCE, "only in azp", token -> token.claim("aud", "account")
                .claim("azp", "daylight"));
    }

    private void types() {
        claims(
                WRONG_TYPE,
                "typ",
                values(
                        null,
                        "",
                        "ID",
                        "Refresh",
                        "Offline",
                        "Logout",
                        "bearer",
                        "Bearer ",
                        "DPoP",
                        "JWT",
                        List.of("Bearer"),
                        List.of("Bearer", "ID"),
                        true));
        bend(WRONG_TYPE, "an ID token", token -> token.claim("typ", "ID")
                .claim("nonce", "n")
                .claim("at_hash", "h"));
        bend(WRONG_TYPE, "an ID token that does not say so", token -> token.claim("typ", null)
                .claim("nonce", "n")
                .claim("at_hash", "h"));
        bend(WRONG_TYPE, "a refresh token that does not say so", token -> token.claim("typ", null)
                .claim("scope", "openid"));
        bend(WRONG_TYPE, "an ID token with the header of an access token", token -> token.header("typ", "at+jwt")
                .claim("typ", "ID"));
        for (String header : List.of("id+jwt", "logout+jwt", "dpop+jwt", "at+jwt2", "JOSE")) {
            bend(WRONG_TYPE, "no claim and the header " + header, token -> token.header("typ", header)
                    .claim("typ", null));
        }
    }

    private void times() {
        claims(
                WRONG_TIME,
                "exp",
                values(
                        null,
                        0,
                        -1,
                        PAST.getEpochSecond(),
                        "",
                        Long.toString(FUTURE.getEpochSecond()),
                        List.of(4102444800L)));
        claims(WRONG_TIME, "nbf", values(FUTURE.getEpochSecond(), Long.MAX_VALUE, "tomorrow"));
        claims(WRONG_TIME, "iat", values(null, FUTURE.getEpochSecond(), Long.MAX_VALUE, "yesterday"));
        bend(WRONG_TIME, "exp of milliseconds ago", token -> token.expires(Instant.EPOCH.plusMillis(1)));
    }

    private void tampered() {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("groups", List.of("admin", "auditor"));
        changes.put("realm_access", Map.of("roles", List.of("admin")));
        changes.put("sub", "somebody-else");
        changes.put("exp", FUTURE.getEpochSecond());
        changes.put("iss", TestIssuer.url() + "/");
        changes.forEach((claim, value) -> add(TAMPERED, claim + " changed afterwards", good().tampered(claim, value)));
        String[] good = good().sign().split("\\.");
        String other = TestIssuer.token("somebody-else").split("\\.")[1];
        add(TAMPERED, "another token's claims", good[0] + "." + other + "." + good[2]);
        add(TAMPERED, "one bit of the signature", good[0] + "." + good[1] + "." + flipped(good[2]));
        add(TAMPERED, "half a signature", good[0] + "." + good[1] + "." + good[2].substring(0, good[2].length() / 2));
    }

    private void nobody() {
        claims(NOBODY, "sub", values(null, "", "  ", "\t", List.of(subject), Map.of("id", subject), true));
    }

    private void garbage() {
        String good = good().sign();
        for (String token : List.of(
                "garbage",
                "not.a.token",
                "..",
                "...",
                "a.b",
                "null",
                "undefined",
                "e30.e30.e30",
                good + ".",
                good + "." + good,
                "\"" + good + "\"",
                good.replace(".", ".."),
                good + " " + good,
                good.replace('.', ' '),
                "Bearer " + good,
                good.substring(1),
                "%00",
                "a.b.c.d.e",
                "ey".repeat(6_000),
                good + "A".repeat(12_000))) {
            add(GARBAGE, token.length() > 40 ? token.substring(0, 40) + "… of " + token.length() : token, token);
        }
    }

    private void elsewhere() {
        String good = "Authorization: Bearer " + good().sign();
        String bad = "Authorization: Bearer " + good().signByStranger();
        all.add(BadToken.sent("two headers, the first good", good, bad));
        all.add(BadToken.sent("two headers, the last good", bad, good));
        all.add(BadToken.sent("two headers, both good", good, good));
        all.add(BadToken.sent("a bad one in lower case", bad.toLowerCase().substring(0, 22) + bad.substring(22)));
        for (String scheme : List.of("Basic", "DPoP", "Token", "JWT", "Negotiate", "Digest", "Bearer:")) {
            all.add(BadToken.sent("as " + scheme, good.replace("Bearer", scheme)));
        }
        all.add(BadToken.sent("without a scheme", good.replace("Bearer ", "")));
        String token = good.replaceFirst(".* ", "");
        for (String header :
                List.of("X-Authorization", "Proxy-Authorization", "X-Access-Token", "X-Forwarded-Access-Token")) {
            all.add(BadToken.sent("in " + header, header + ": Bearer " + token));
        }
        for (String cookie : List.of("access_token", "q_session", "Authorization")) {
            all.add(BadToken.sent("in the cookie " + cookie, "Cookie: " + cookie + "=" + token));
        }
        all.add(new BadToken(Kind.WRONG_PLACE, "in the address", List.of(), "access_token=" + token));
    }

    private static String flipped(String signature) {
        char first = signature.charAt(0) == 'A' ? 'B' : 'A';
        return first + signature.substring(1);
    }

    private void claims(Kind kind, String claim, List<Object> values) {
        for (Object value : values) {
            String name = value == null ? claim + " is absent" : claim + " is " + value;
            bend(kind, name, token -> token.claim(claim, value));
        }
    }

    private void bend(Kind kind, String name, UnaryOperator<TestToken> change) {
        add(kind, name, change.apply(good()).sign());
    }

    private void add(Kind kind, String name, String token) {
        all.add(BadToken.of(kind, name, token));
    }

    private TestToken good() {
        return TestIssuer.bend(subject, roles);
    }

    /** Unlike {@code List.of}, with null for what is absent. */
    private static List<Object> values(Object... values) {
        return Arrays.asList(values);
    }
}
