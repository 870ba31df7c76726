package io.github.woowuproutes.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A shop that hands its orders in by HTTP. */
final class PostingShop {

    static final String TOKEN = "a-token-of-this-shop";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port;

    private PostingShop(int port) {
        this.port = port;
    }

    /** An installation that takes orders by HTTP, on a port that is free. */
    static PostingShop of(Installation installation) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            installation
                    .with("orders.http.enabled", "true")
                    .with("orders.http.token", TOKEN)
                    .with("camel.server.port", Integer.toString(socket.getLocalPort()));
            return new PostingShop(socket.getLocalPort());
        }
    }

    int port() {
        return port;
    }

    static String order(String number) {
        return "{\"number\":\"" + number + "\",\"state\":\"paid\",\"total\":300.00,\"customer\":{\"email\":\"c-"
                + Math.floorMod(number.hashCode(), 500) + "@example.com\",\"firstName\":\"Ana\",\"lastName\":\"Paz\"}}";
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json");
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Whether orders are taken. */
    boolean isServed() throws InterruptedException {
        try {
            return send(request("/orders/none").GET()).statusCode() == 404;
        } catch (IOException notYet) {
            return false;
        }
    }
}
