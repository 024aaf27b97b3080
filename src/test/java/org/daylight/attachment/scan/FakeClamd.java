package org.daylight.attachment.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A daemon that answers as clamd does, and finds whatever holds the word it looks for. */
final class FakeClamd implements AutoCloseable {
    /** How it behaves. */
    enum Mood {
        WELL,
        /** Takes the file and says nothing. */
        SILENT,
        /** Takes nothing. */
        DEAF,
        /** Hangs up in the middle. */
        RUDE,
        /** Is set up for smaller files. */
        SMALL
    }

    private final ServerSocket server;
    private volatile Mood mood;

    FakeClamd(Mood mood) {
        this.mood = mood;
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                if (mood != Mood.DEAF) {
                    answer(socket);
                }
            } catch (IOException e) {
                // Hung up on, as some tests do.
                continue;
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var command = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            command.append((char) next);
        }
        if (command.toString().equals("zPING")) {
            say(socket, "PONG");
            return;
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
            if (mood == Mood.RUDE) {
                socket.close();
                return;
            }
        }
        var text = content.toString(StandardCharsets.ISO_8859_1);
        if (mood == Mood.SMALL) {
            say(socket, "INSTREAM size limit exceeded. ERROR");
        } else if (mood == Mood.WELL) {
            say(socket, text.contains("EICAR") ? "stream: Eicar-Signature FOUND" : "stream: OK");
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\0").getBytes(StandardCharsets.US_ASCII));
        socket.close();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
