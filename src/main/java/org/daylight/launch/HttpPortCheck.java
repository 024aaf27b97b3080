package org.daylight.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/**
 * The public port and the management port are free and two. Quarkus would notice too, but only after the database is up,
 * and at length.
 */
final class HttpPortCheck implements StartupCheck {
    private final String usualHost;

    /** @param usualHost where Quarkus listens when nothing is configured: {@code localhost} in development */
    HttpPortCheck(String usualHost) {
        this.usualHost = usualHost;
    }

    @Override
    public void check(Config config) {
        // Both at once: each alone would not notice that they are the same.
        try (ServerSocket open = bind(config, "http", 8080);
                ServerSocket management = bind(config, "management", 9000)) {
            // Both could be bound, and now are free again.
        } catch (IOException e) {
            throw new IllegalStateException("a socket did not close", e);
        }
    }

    private ServerSocket bind(Config config, String name, int usualPort) throws IOException {
        String host = config.getOptionalValue("quarkus." + name + ".host", String.class)
                .orElse(usualHost);
        int port = config.getOptionalValue("quarkus." + name + ".port", Integer.class)
                .orElse(usualPort);
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw new StartupRefusal(
                    "无法在 %1$s 的端口 %2$d 上提供服务（%3$s）；请停止占用者，或用 %4$s 另选端口。",
                    "Port %2$d on %1$s cannot be used (%3$s): stop what uses it, or choose another in %4$s.",
                    host,
                    port,
                    e.getMessage(),
                    "QUARKUS_" + name.toUpperCase(Locale.ROOT) + "_PORT");
        }
    }
}
