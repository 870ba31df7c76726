package io.github.woowuproutes.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Orders that are posted, to one instance or another. */
final class HttpWay implements WayIn {

    static final String TOKEN = "a-token-of-the-chaos";
    /** Committed; 409: in other words than before, and kept as it was. */
    private static final Set<Integer> TAKEN = Set.of(200, 202, 409);

    private static final int FAULTY = 422;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<Integer> ports;
    private final Random random;

    HttpWay(List<Integer> ports, long seed) {
        this.ports = List.copyOf(ports);
        this.random = new Random(seed);
    }

    @Override
    public void hand(Sale sale) throws InterruptedException {
        WayIn.insist(() -> TAKEN.contains(post(sale.json())));
    }

    /** Hands in what is refused as faulty and kept. */
    void handFaulty(String json) throws InterruptedException {
        WayIn.insist(() -> post(json) == FAULTY);
    }

    private int post(String json) throws IOException, InterruptedException {
        int port = ports.get(random.nextInt(ports.size()));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/orders"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
