package io.github.woowuproutes.woowup;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * What a reward's body asked for, read from its very bytes: settings and rates may have changed since it was written.
 *
 * @param number {@code nrofactura}
 * @param points {@code points}
 */
public record SentReward(String number, BigDecimal points) {

    /** @throws IllegalArgumentException if it is no body of {@code POST /add_sale_points_by_uid} */
    public static SentReward in(String body) {
        return new SentReward(field(body, "nrofactura"), new BigDecimal(field(body, "points")));
    }

    private static String field(String body, String name) {
        return Stream.of(body.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a reward without " + name));
    }
}
