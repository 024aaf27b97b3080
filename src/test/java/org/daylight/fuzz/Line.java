package org.daylight.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A connection to the portal that is kept alive and sends requests as they are, however wrong. Not for several threads. */
final class Line implements AutoCloseable {
    private static final int PATIENCE = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Line(int port) {
        this.port = port;
    }

    /** An answer, without its content coding; status 0 when the server ended the connection instead. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        static final Answer NONE = new Answer(0, Map.of(), new byte[0]);
    }

    Answer send(Input input) {
        try {
            if (!input.framed()) {
                close();
            }
            return attempt(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer attempt(Input input) throws IOException {
        if (socket == null) {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream());
        }
        try {
            socket.getOutputStream().write(bytes(input));
            if (!input.framed()) {
                socket.shutdownOutput();
            }
        } catch (IOException e) {
            // It may answer and close before it has read everything.
        }
        Answer answer = read(input.method());
        if (answer == Answer.NONE
                || !input.framed()
                || "close".equals(answer.headers().get("Connection"))) {
            close();
        }
        return answer;
    }

    private static byte[] bytes(Input input) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(input.method() + " " + input.target() + " HTTP/1.1\r\n");
        if (input.headers().stream().noneMatch(line -> line.startsWith("Host:"))) {
            head.append("Host: localhost\r\n");
        }
        input.headers().forEach(line -> head.append(line).append("\r\n"));
        if (input.framed() && input.body() != null) {
            head.append("Content-Length: ").append(input.body().length).append("\r\n");
        }
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(input.body() == null ? new byte[0] : input.body());
        return bytes.toByteArray();
    }

    private Answer read(String method) throws IOException {
        try {
            String[] status = line().split(" ", 3);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(); !line.isEmpty(); line = line()) {
                String[] pair = line.split(": ?", 2);
                headers.merge(pair[0], pair[1], (one, other) -> one + ", " + other);
            }
            int code = Integer.parseInt(status[1]);
            if (code == 100) {
                return read(method);
            }
            boolean empty = method.equals("HEAD") || code == 204 || code == 304;
            return new Answer(code, headers, empty ? new byte[0] : body(headers));
        } catch (EOFException | java.net.SocketException ended) {
            return Answer.NONE;
        }
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if ("chunked".equals(headers.get("Transfer-Encoding"))) {
            for (int size = chunk(); size > 0; size = chunk()) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
        } else {
            body.writeBytes(in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0"))));
        }
        if ("gzip".equals(headers.get("Content-Encoding")) && body.size() > 0) {
            return new GZIPInputStream(new ByteArrayInputStream(body.toByteArray())).readAllBytes();
        }
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return HexFormat.fromHexDigits(line());
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
