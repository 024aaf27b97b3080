package org.daylight.attachment.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Speaks to ClamAV's daemon (clamd(8), INSTREAM): the file goes over the wire, so the daemon needs no disk of ours. */
final class ClamAv {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    private final String host;
    private final int port;
    private final Duration timeout;

    /** @param address {@code host:port} */
    ClamAv(String address, Duration timeout) {
        var uri = URI.create("tcp://" + address);
        if (uri.getHost() == null || uri.getPort() < 0) {
            throw new IllegalArgumentException("daylight.scan.clamd is not host:port: " + address);
        }
        this.host = uri.getHost();
        this.port = uri.getPort();
        this.timeout = timeout;
    }

    private interface Talk {
        void with(DataOutputStream out) throws IOException;
    }

    boolean isThere() {
        try {
            return ask(out -> out.writeBytes("zPING\0")).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }

    /** What it says of {@code content}: {@code stream: OK}, {@code stream: … FOUND} or an error. */
    String scan(InputStream content) throws IOException {
        return ask(out -> {
            out.writeBytes("zINSTREAM\0");
            var chunk = new byte[CHUNK];
            for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
                out.writeInt(n);
                out.write(chunk, 0, n);
            }
            out.writeInt(0);
        });
    }

    private String ask(Talk talk) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
            // A daemon that hangs takes nothing any more, and no timeout of a socket is about writing.
            var end = CompletableFuture.runAsync(
                    () -> close(socket), CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
            try {
                var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
                talk.with(out);
                out.flush();
                return answer(socket.getInputStream());
            } finally {
                end.cancel(false);
            }
        }
    }

    /** Up to its end, which is a zero. */
    private static String answer(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int next = in.read(); next > 0 && text.length() < LONGEST_ANSWER; next = in.read()) {
            text.append((char) next);
        }
        return new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed then.
            return;
        }
    }
}
