package org.daylight.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP/1.1 connection to this machine, kept open and used by one thread. The JDK's HttpClient hands every answer
 * through two more threads, which on few cores costs more than what is measured.
 */
final class Line implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;

    Line(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request that can be sent again and again. */
    record Request(byte[] bytes, int expected) {
        static Request get(String target, String... headers) {
            return of("GET", target, null, 200, headers);
        }

        /** The same question by someone who has the answer with this tag. */
        static Request known(String target, String tag) {
            return of("GET", target, null, 304, "If-None-Match: " + tag);
        }

        static Request of(String method, String target, String body, int expected, String... headers) {
            var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
            for (var header : headers) {
                head.append(header).append("\r\n");
            }
            var content = body == null ? new byte[0] : body.getBytes(UTF_8);
            if (body != null) {
                head.append("Content-Type: application/json\r\n");
            }
            if (!method.equals("GET")) {
                head.append("Content-Length: ").append(content.length).append("\r\n");
            }
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
            bytes.writeBytes(content);
            return new Request(bytes.toByteArray(), expected);
        }
    }

    /** Header names are in lower case. */
    record Reply(int status, Map<String, String> headers, byte[] content) {
        String tag() {
            return headers.get("etag");
        }

        String text() {
            return new String(content, UTF_8);
        }
    }

    /** Sends and reads to the end; an answer other than the expected one ends the measurement. */
    Reply send(Request request) {
        try {
            socket.getOutputStream().write(request.bytes());
            var reply = read();
            if (reply.status() != request.expected()) {
                throw new IllegalStateException(
                        new String(request.bytes(), UTF_8).lines().findFirst().orElseThrow() + ": " + reply.status()
                                + " " + reply.text());
            }
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply read() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> headers = new TreeMap<>();
        for (var field = line(); !field.isEmpty(); field = line()) {
            var colon = field.indexOf(':');
            headers.put(
                    field.substring(0, colon).toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip());
        }
        return new Reply(status, headers, content(status, headers));
    }

    private byte[] content(int status, Map<String, String> headers) throws IOException {
        if (status == 304 || status == 204) {
            return new byte[0];
        }
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        var content = new ByteArrayOutputStream();
        for (var size = chunk(); size > 0; size = chunk()) {
            content.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return content.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (var each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("the portal closed the connection");
            }
            line.write(each);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
