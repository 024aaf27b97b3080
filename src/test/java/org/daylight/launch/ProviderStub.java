package org.daylight.launch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An identity provider that can only introduce itself. */
final class ProviderStub implements AutoCloseable {
    private final HttpServer server;

    private ProviderStub(HttpServer server) {
        this.server = server;
    }

    /** One that calls itself by its own address. */
    static ProviderStub honest() throws IOException {
        ProviderStub stub =
                new ProviderStub(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        stub.introduceAs(stub.url());
        return stub;
    }

    /** One that calls itself {@code issuer}. */
    static ProviderStub calling(String issuer) throws IOException {
        ProviderStub stub =
                new ProviderStub(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        stub.introduceAs(issuer);
        return stub;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void introduceAs(String issuer) {
        answer(
                "/.well-known/openid-configuration",
                """
                {"issuer": "%1$s", "jwks_uri": "%2$s/jwks", "token_endpoint": "%2$s/token",
                 "authorization_endpoint": "%2$s/authorize"}"""
                        .formatted(issuer, url()));
        answer("/jwks", "{\"keys\": []}");
        server.start();
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
