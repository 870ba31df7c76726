package io.github.woowuproutes.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Posts JSON, and takes nothing for an answer but that it was committed. */
final class HttpPost {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * @param header the one that shows who sends it
     * @throws IOException if the answer is anything but 200 and 202
     */
    void post(URI to, byte[] document, String header, String value) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(to)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(document))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 202) {
            throw new IOException("POST " + to + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }
}
