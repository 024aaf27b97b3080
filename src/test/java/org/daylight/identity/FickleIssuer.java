package org.daylight.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A provider that is away at first, comes and goes at one address, changes its keys, and may answer nonsense. */
public class FickleIssuer implements QuarkusTestResourceLifecycleManager {
    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();
    private final Set<String> published = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private final InetSocketAddress address = free();
    private HttpServer server;
    private final Semaphore silence = new Semaphore(Integer.MAX_VALUE);
    private volatile String nonsense;
    private volatile int status = 200;

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.auth-server-url", url(), "quarkus.oidc.token.audience", TestIssuer.AUDIENCE);
    }

    @Override
    public void stop() {
        leave();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == FickleIssuer.class);
    }

    /** A good token signed by the key of this name, published or not. */
    String token(String key) {
        return good().header("kid", key).sign(key(key).getPrivate());
    }

    /** A token that names a key of no provider. */
    String tokenNaming(String key) {
        return good().header("kid", key).sign();
    }

    private TestToken good() {
        return TestIssuer.bend("li", "editor").claim("iss", url());
    }

    void publish(String key) {
        published.add(key);
    }

    void withdraw(String key) {
        published.remove(key);
    }

    void come() {
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(FickleIssuer::daemon));
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(url())));
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            answer(exchange, published());
        });
        server.start();
    }

    void leave() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Answers so instead of telling its keys; null for the truth again. */
    void babble(int otherStatus, String otherBody) {
        status = otherStatus;
        nonsense = otherBody;
    }

    /** Takes questions and answers none until it is told to. */
    void hang(boolean hanging) {
        silence.drainPermits();
        silence.release(hanging ? 0 : Integer.MAX_VALUE);
    }

    /** How often it was asked for its keys. */
    int asked() {
        return asked.get();
    }

    private String url() {
        return "http://127.0.0.1:" + address.getPort();
    }

    private KeyPair key(String name) {
        return keys.computeIfAbsent(name, absent -> TestIssuer.newKeys());
    }

    private String published() {
        return published.stream().map(this::jwk).collect(Collectors.joining(", ", "{\"keys\": [", "]}"));
    }

    private String jwk(String name) {
        Map<String, String> jwk =
                new TreeMap<>(TestIssuer.jwk((RSAPublicKey) key(name).getPublic()));
        jwk.put("kid", name);
        return jwk.entrySet().stream()
                .map(member -> "\"%s\": \"%s\"".formatted(member.getKey(), member.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void answer(HttpExchange exchange, String truth) throws IOException {
        silence.acquireUninterruptibly();
        silence.release();
        byte[] body = (nonsense == null ? truth : nonsense).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fickle issuer");
        thread.setDaemon(true);
        return thread;
    }

    private static InetSocketAddress free() {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
