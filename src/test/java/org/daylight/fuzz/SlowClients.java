package org.daylight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Many connections that send a little at a time, or read nothing of what they asked for. */
final class SlowClients implements AutoCloseable {
    private static final long SECOND = 1_000_000_000;

    private final List<Socket> sockets = new ArrayList<>();

    /** @param beginning sent at once on each connection */
    SlowClients(int port, int count, String beginning) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket();
            // What is not read stays with the server.
            socket.setReceiveBufferSize(4096);
            socket.connect(new java.net.InetSocketAddress("localhost", port));
            sockets.add(socket);
            send(socket, beginning);
        }
    }

    /** One byte a second on each, for so many seconds. */
    void trickle(int seconds) {
        for (int i = 0; i < seconds; i++) {
            sockets.forEach(socket -> send(socket, "x"));
            LockSupport.parkNanos(SECOND);
        }
    }

    /** How many connections the server has ended, with an answer or without. */
    long ended() {
        return sockets.stream().filter(SlowClients::isEnded).count();
    }

    private static boolean isEnded(Socket socket) {
        try {
            socket.setSoTimeout(1);
            byte[] some = new byte[4096];
            int read = socket.getInputStream().read(some);
            while (read > 0) {
                read = socket.getInputStream().read(some);
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
        } catch (IOException e) {
            // The server has ended it: counted later.
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
