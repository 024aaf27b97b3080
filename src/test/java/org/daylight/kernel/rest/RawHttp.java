package org.daylight.kernel.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sends bytes that no client library would send, and reads the answer until the server closes. */
public final class RawHttp {
    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** An answer: status, header lines in lower case, body as it came (chunks joined). */
    public record Answer(int status, List<String> headers, byte[] body) {
        public String text() {
            return new String(body, UTF_8);
        }

        /** The value of the header called {@code name} (lower case), or null. */
        public String header(String name) {
            return headers.stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .collect(Collectors.collectingAndThen(
                            Collectors.toList(), values -> values.isEmpty() ? null : String.join(", ", values)));
        }
    }

    /** A request with these header lines; Host and Connection are added. */
    public Answer request(String line, String... headers) {
        return request(line, new byte[0], headers);
    }

    /** A request with a body as is: its length or coding is among {@code headers}. */
    public Answer request(String line, byte[] body, String... headers) {
        String head = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining()) + "\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(UTF_8));
        bytes.writeBytes(body);
        return send(bytes.toByteArray());
    }

    /** POST of a JSON body. */
    public Answer post(String path, byte[] body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: " + body.length;
        return request("POST " + path, body, all);
    }

    private Answer send(byte[] bytes) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The server may answer and close before it has read everything.
            }
            return parse(readAll(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketException e) {
            // Reset after the answer, because the server did not read the rest of the request.
        }
        return all.toByteArray();
    }

    private static Answer parse(byte[] bytes) {
        String all = new String(bytes, ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        List<String> lines = List.of(all.substring(0, end).split("\r\n"));
        List<String> headers = lines.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)
                        + line.substring(line.indexOf(':')))
                .toList();
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        boolean chunked = headers.contains("transfer-encoding: chunked");
        return new Answer(Integer.parseInt(lines.get(0).split(" ")[1]), headers, chunked ? joined(body) : body);
    }

    private static byte[] joined(byte[] chunked) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String text = new String(chunked, ISO_8859_1);
        for (int at = 0; at < text.length(); ) {
            int line = text.indexOf("\r\n", at);
            int size = HexFormat.fromHexDigits(text.substring(at, line).strip());
            body.write(chunked, line + 2, size);
            at = line + 2 + size + 2;
        }
        return body.toByteArray();
    }
}
