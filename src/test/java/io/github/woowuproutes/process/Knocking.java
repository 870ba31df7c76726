package io.github.woowuproutes.process;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which anything can be sent, also what no HTTP client sends. */
final class Knocking implements Closeable {

    private final Socket socket;

    private Knocking(Socket socket) {
        this.socket = socket;
    }

    static Knocking at(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return new Knocking(socket);
    }

    Knocking say(String text) throws IOException {
        return say(text.getBytes(StandardCharsets.UTF_8));
    }

    Knocking say(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** An answer whole, head and body. */
    String hear(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        var in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) next(in));
        }
        var length = head.toString().toLowerCase(java.util.Locale.ROOT).split("content-length: *");
        var body = new ByteArrayOutputStream();
        var left = length.length < 2 ? 0 : Integer.parseInt(length[1].split("\\D", 2)[0]);
        for (; left > 0; left--) {
            body.write(next(in));
        }
        return head + body.toString(StandardCharsets.UTF_8);
    }

    /** Whether the other side has hung up, looked at for so long. */
    boolean hungUp(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            var in = socket.getInputStream();
            while (in.read() >= 0) {
                continue;
            }
            return true;
        } catch (java.net.SocketTimeoutException stillThere) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static int next(InputStream in) throws IOException {
        var read = in.read();
        if (read < 0) {
            throw new IOException("the other side hung up");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
