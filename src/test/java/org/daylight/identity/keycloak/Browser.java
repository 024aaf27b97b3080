package org.daylight.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser, with staff pages open that sign in at Keycloak by authorization code with PKCE (RFC 7636). */
final class Browser {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final Keycloak keycloak;
    private final Map<String, String> cookies = new TreeMap<>();
    private final String verifier;

    Browser(Keycloak keycloak) {
        this.keycloak = keycloak;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        verifier = base64(random);
    }

    /** All tokens of {@code person}: access_token, refresh_token, id_token. */
    JsonNode signIn(String person) {
        return Http.json(redeem(code(person, Keycloak.PASSWORD), verifier).body());
    }

    /** The code that the pages get when {@code person} has signed in; fails with the page that is shown instead. */
    String code(String person, String password) {
        HttpResponse<String> answer = enter(ask(request()), person, password);
        String location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(text(answer)));
        return parameters(location).get("code");
    }

    /** The page that is shown when the password was not taken. */
    String refusal(String person, String password) {
        return text(enter(ask(request()), person, password));
    }

    /** What the pages get for their code. */
    HttpResponse<String> redeem(String code, String codeVerifier) {
        return Http.post(
                keycloak.endpoint("token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "daylight-web",
                        "redirect_uri",
                        Keycloak.PAGES + "/",
                        "code",
                        code,
                        "code_verifier",
                        codeVerifier));
    }

    /** The question for a code, as the pages ask it. */
    Map<String, String> request() {
        return new TreeMap<>(Map.of(
                "client_id", "daylight-web",
                "redirect_uri", Keycloak.PAGES + "/",
                "response_type", "code",
                "scope", "openid",
                "ui_locales", "en",
                "code_challenge_method", "S256",
                "code_challenge", challenge()));
    }

    /** The answer to this question: a page, or a redirect. */
    HttpResponse<String> ask(Map<String, String> request) {
        return keep(Http.get(keycloak.endpoint("auth") + "?" + Http.encoded(request)));
    }

    /** What a redirect tells the pages, in its query or its fragment. */
    static Map<String, String> parameters(String location) {
        URI uri = URI.create(location);
        String pairs = uri.getQuery() == null ? uri.getFragment() : uri.getQuery();
        return Arrays.stream(pairs.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private HttpResponse<String> enter(HttpResponse<String> page, String person, String password) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError(page.statusCode() + " " + text(page));
        }
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return keep(Http.post(
                form.group(1).replace("&amp;", "&"), Map.of("username", person, "password", password), "Cookie", sent));
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.replaceFirst(";.*", "").split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private String challenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(HttpResponse<String> page) {
        return page.body()
                .replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
