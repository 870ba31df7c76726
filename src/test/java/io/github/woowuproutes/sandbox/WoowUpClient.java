package io.github.woowuproutes.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls a sandbox as WoowUp's documentation says, and in any other way a test asks for. */
final class WoowUpClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Sandbox sandbox;

    WoowUpClient(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    HttpResponse<String> get(String pathAndQuery) {
        return send(request(pathAndQuery).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return postRaw(path, encode(fields));
    }

    HttpResponse<String> postRaw(String path, String body) {
        return send(postRequest(path, body));
    }

    /** A reward of 300 points for an order of Ana's. */
    HttpResponse<String> reward(String order) {
        return post("/add_sale_points_by_uid", rewardOf(order));
    }

    static Map<String, String> rewardOf(String order) {
        return Map.of("app_id", "1234", "uid", "ana@x.com", "points", "300", "nrofactura", order);
    }

    HttpRequest.Builder postRequest(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(sandbox.url() + "/apiv2/1234" + pathAndQuery))
                .timeout(Duration.ofSeconds(20))
                .setHeader("Apikey", "sandbox-key")
                .setHeader("Username", "1234")
                .setHeader("Accept", "application/json");
    }

    HttpResponse<String> admin(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/" + path))
                .method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
