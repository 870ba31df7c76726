package io.github.woowuproutes.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Stands between a program and its database, and tells when the program first sends a certain text to it. */
final class QueryProxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket server;
    private final int target;
    private final String text;
    private volatile CompletableFuture<Long> seen = new CompletableFuture<>();

    private QueryProxy(ServerSocket server, int target, String text) {
        this.server = server;
        this.target = target;
        this.text = text;
    }

    static QueryProxy start(int target, String text) throws IOException {
        QueryProxy proxy = new QueryProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target, text);
        daemon(proxy::accept);
        return proxy;
    }

    int port() {
        return server.getLocalPort();
    }

    /** @return {@link System#nanoTime()} of the next time it is seen */
    CompletableFuture<Long> next() {
        seen = new CompletableFuture<>();
        return seen;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                daemon(() -> pump(client, database, true));
                daemon(() -> pump(database, client, false));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pump(Socket from, Socket to, boolean watched) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (watched && new String(chunk, 0, length, StandardCharsets.ISO_8859_1).contains(text)) {
                    seen.complete(System.nanoTime());
                }
                out.write(chunk, 0, length);
            }
        } catch (IOException e) {
            // one side has gone
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
