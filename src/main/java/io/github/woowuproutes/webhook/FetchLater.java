package io.github.woowuproutes.webhook;

import io.github.woowuproutes.journal.JournalUnavailable;
import io.github.woowuproutes.journal.Notification;
import io.github.woowuproutes.journal.Notifications;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step: the order is asked for again after a while, the longer the more often it was tried. */
final class FetchLater implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(FetchLater.class);

    private final Notifications notifications;

    FetchLater(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void process(Exchange exchange) {
        Notification notification = Fetch.notification(exchange);
        Duration asked = Duration.ofSeconds(exchange.getVariable(Fetch.RETRY_AFTER, 0L, Long.class));
        Duration ours = Fetch.delay(notification.attempts());
        Duration delay = asked.compareTo(ours) > 0 ? asked : ours;
        String reason = reason(exchange);
        LOG.info("an order of {} is asked for again in {} s: {}", notification.format(), delay.toSeconds(), reason);
        try {
            notifications.later(notification, delay, reason);
        } catch (JournalUnavailable e) {
            // then it is due when its lease ends
            LOG.debug("the journal is away", e);
        }
    }

    private static String reason(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (failure == null) {
            return exchange.getVariable(Fetch.REASON, "", String.class);
        }
        return failure instanceof FetchFailed
                ? failure.getMessage()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
