package org.daylight.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.Config;

/** The portal's port is free. Quarkus would notice too, but only after the database is up, and at length. */
final class HttpPortCheck implements StartupCheck {
    private final String usualHost;

    /** @param usualHost where Quarkus listens when nothing is configured: {@code localhost} in development */
    HttpPortCheck(String usualHost) {
        this.usualHost = usualHost;
    }

    @Override
    public void check(Config config) {
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse(usualHost);
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new StartupRefusal(
                    "无法在 %1$s 的端口 %2$d 上提供服务（%3$s）；请停止占用者，或用 QUARKUS_HTTP_PORT 另选端口。",
                    "Port %2$d on %1$s cannot be used (%3$s): stop what uses it, or choose another in QUARKUS_HTTP_PORT.",
                    host,
                    port,
                    e.getMessage());
        }
    }
}
