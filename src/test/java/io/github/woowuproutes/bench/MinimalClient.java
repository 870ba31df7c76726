package io.github.woowuproutes.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WoowUp's v2 calls of the minimal program: the Java HTTP client, text put together, answers searched for one word. */
final class MinimalClient {

    private static final Pattern RATE = Pattern.compile("\"contest_sale_points\":\"?([0-9.]+)");

    private final HttpClient http;
    private final String base;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile BigDecimal rate = BigDecimal.ZERO;

    MinimalClient(HttpClient http, String woowup) {
        this.http = http;
        this.base = woowup + "/apiv2/" + WoowUp.PROGRAMME;
    }

    int failures() {
        return failures.get();
    }

    void readRate() throws IOException, InterruptedException {
        Matcher found = RATE.matcher(send(request("/contest_sale_points/").GET()));
        if (!found.find()) {
            throw new IOException("no rate");
        }
        rate = new BigDecimal(found.group(1));
    }

    /** Look-up, initialize if it is a new one, reward. @return false if it failed, which is counted */
    boolean reward(MinimalOrder order) throws InterruptedException {
        try {
            String uid = encoded(order.email());
            if (!isYes(send(request("/user_by_uid/?uid=" + uid).GET()))) {
                send(form(
                        "/initialize_user",
                        "uid=" + uid + "&email=" + uid + "&first_name=" + encoded(order.firstName()) + "&last_name="
                                + encoded(order.lastName())));
            }
            BigDecimal points = order.total().multiply(rate).setScale(0, RoundingMode.HALF_UP);
            if (isYes(send(form(
                    "/add_sale_points_by_uid",
                    "app_id=" + WoowUp.PROGRAMME + "&uid=" + uid + "&points=" + points
                            + "&nrofactura=" + order.number() + "&factura=" + encoded(order.items()) + "&branch="
                            + encoded(order.branch()) + "&datetime=" + encoded(order.datetime()))))) {
                return true;
            }
        } catch (IOException e) {
            // counted below: it does not know whether the reward arrived
        }
        failures.incrementAndGet();
        return false;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Apikey", WoowUp.KEY)
                .header("Username", WoowUp.PROGRAMME)
                .header("Accept", "application/json");
    }

    private HttpRequest.Builder form(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static boolean isYes(String answer) {
        return answer.contains("\"status\":true");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
