package io.github.woowuproutes.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small real proxy: opens tunnels by CONNECT, to hosts that only it knows, for whoever shows the right user. */
public final class CompanyProxy implements AutoCloseable {

    public static final String USER = "ana";
    public static final String PASSWORD = "the {{password}} #bean: of+the%20proxy";

    /** What it does with a request that is in order. */
    public enum Mood {
        /** Opens the way. */
        OPEN,
        /** Says 403. */
        FORBIDS,
        /** Says 502. */
        CANNOT_REACH,
        /** Says 407 whatever is shown. */
        WANTS_ANOTHER_USER,
        /** Closes the connection without a word. */
        HANGS_UP
    }

    /**
     * One request, as it came.
     *
     * @param head the first line and the headers
     */
    public record Asked(List<String> head, Mood mood) {

        public String line() {
            return head.get(0);
        }

        Optional<String> header(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    private final ServerSocket server;
    private final Map<String, Integer> hosts = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.OPEN;

    private CompanyProxy(ServerSocket server) {
        this.server = server;
    }

    public static CompanyProxy start() throws IOException {
        var proxy = new CompanyProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        proxy.inBackground(proxy::accept);
        return proxy;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** From now on it knows this host, as a port of this machine. */
    public CompanyProxy knows(String host, int port) {
        hosts.put(host, port);
        return this;
    }

    /** Takes effect at once: the tunnels that are open are closed. */
    public void becomes(Mood other) {
        mood = other;
        open.forEach(CompanyProxy::shut);
        open.clear();
    }

    public List<Asked> asked() {
        return asked;
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            var client = server.accept();
            open.add(client);
            inBackground(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            for (var head = head(client.getInputStream()); !head.isEmpty(); head = head(client.getInputStream())) {
                var request = new Asked(head, mood);
                asked.add(request);
                if (request.mood() == Mood.HANGS_UP) {
                    return;
                }
                var status = status(request);
                answer(client, status);
                if (status == 200) {
                    tunnel(client, hosts.get(host(request)));
                    return;
                }
            }
        }
    }

    private int status(Asked request) {
        var right = "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(ISO_8859_1));
        if (!request.header("Proxy-Authorization").equals(Optional.of(right))
                || request.mood() == Mood.WANTS_ANOTHER_USER) {
            return 407;
        }
        if (!request.line().startsWith("CONNECT ")) {
            return 405;
        }
        if (request.mood() == Mood.FORBIDS) {
            return 403;
        }
        return request.mood() == Mood.CANNOT_REACH || !hosts.containsKey(host(request)) ? 502 : 200;
    }

    private static String host(Asked request) {
        return request.line().split(" ")[1].replaceFirst(":\\d+$", "");
    }

    private static void answer(Socket client, int status) throws IOException {
        var challenge = status == 407 ? "Proxy-Authenticate: Basic realm=\"company\"\r\n" : "";
        var length = status == 200 ? "" : "Content-Length: 0\r\n";
        client.getOutputStream()
                .write(("HTTP/1.1 " + status + " so it is\r\n" + challenge + length + "\r\n").getBytes(ISO_8859_1));
    }

    private void tunnel(Socket client, int port) throws IOException {
        try (var target = new Socket(InetAddress.getLoopbackAddress(), port)) {
            open.add(target);
            inBackground(() -> {
                target.getInputStream().transferTo(client.getOutputStream());
                shut(client);
            });
            client.getInputStream().transferTo(target.getOutputStream());
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n' && line.isEmpty()) {
                return lines;
            }
            if (c == '\n') {
                lines.add(line.toString());
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        return List.of();
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void inBackground(Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // one of the two ends went away, as ends do
                    }
                },
                "company proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(CompanyProxy::shut);
    }
}
