package io.github.woowuproutes.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A shop platform that shows its orders to whoever has the key. */
final class ShopPlatform implements AutoCloseable {

    static final String KEY = "bearer the-key-of-the-platform";

    /**
     * What was asked.
     *
     * @param path as it came, still encoded
     */
    record Asked(String path, String agent) {}

    private record Page(int status, String type, byte[] content) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private ShopPlatform(HttpServer server) {
        this.server = server;
    }

    static ShopPlatform start() throws IOException {
        return start(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    static ShopPlatform startWithTls(SSLContext certificate) throws IOException {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        return start(server);
    }

    private static ShopPlatform start(HttpServer server) {
        var platform = new ShopPlatform(server);
        server.createContext("/", platform::answer);
        server.start();
        return platform;
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    ShopPlatform shows(String path, int status, byte... content) {
        pages.put(path, new Page(status, "application/json", content));
        return this;
    }

    /** Shows people why there is no order. */
    void showsPage(String path, byte... content) {
        pages.put(path, new Page(200, "text/html; charset=utf-8", content));
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            var path = exchange.getRequestURI().getRawPath();
            asked.add(new Asked(path, exchange.getRequestHeaders().getFirst("User-Agent")));
            var allowed = KEY.equals(exchange.getRequestHeaders().getFirst("Authentication"));
            var page = allowed
                    ? pages.getOrDefault(path, new Page(404, "text/plain", new byte[0]))
                    : new Page(401, "text/plain", new byte[0]);
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.sendResponseHeaders(page.status(), page.content().length == 0 ? -1 : page.content().length);
            exchange.getResponseBody().write(page.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
