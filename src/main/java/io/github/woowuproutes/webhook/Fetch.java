package io.github.woowuproutes.webhook;

import io.github.woowuproutes.journal.Notification;
import java.time.Duration;
import org.apache.camel.Exchange;

/** What the steps of a fetch know of each other. */
final class Fetch {

    /** The exchange variable with the {@link Notification} in hand. */
    static final String NOTIFICATION = "notification";
    /** The exchange variable with what the platform's answer means: {@code found}, {@code missing} or {@code later}. */
    static final String ANSWER = "answer";
    /** The exchange variable with the reason why there is no order, in words. */
    static final String REASON = "reason";
    /** The exchange variable with how long the platform wants to be left alone, in seconds. */
    static final String RETRY_AFTER = "retry-after";
    /** After so many attempts an order that the platform does not know, or that cannot be read, is rejected. */
    static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int FACTOR = 3;

    private Fetch() {}

    static Notification notification(Exchange exchange) {
        return exchange.getVariable(NOTIFICATION, Notification.class);
    }

    static boolean isLastAttempt(Exchange exchange) {
        return notification(exchange).attempts() >= MOST_ATTEMPTS;
    }

    /** How long to wait after so many attempts: 5 s, 15 s, 45 s and so on, up to a quarter of an hour. */
    static Duration delay(int attempts) {
        Duration delay = FIRST;
        for (int i = 1; i < attempts && delay.compareTo(LONGEST) < 0; i++) {
            delay = delay.multipliedBy(FACTOR);
        }
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
