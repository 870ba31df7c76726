package io.github.woowuproutes.webhook;

import io.github.woowuproutes.journal.JournalUnavailable;
import io.github.woowuproutes.journal.Notifications;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step: the body becomes the list of notifications whose orders are to be fetched now. */
final class TakeNotifications implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(TakeNotifications.class);
    private static final int MOST = 20;
    /** Longer than all of them can take. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final Notifications notifications;

    TakeNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void process(Exchange exchange) {
        try {
            exchange.getMessage().setBody(notifications.take(MOST, LEASE));
        } catch (JournalUnavailable e) {
            LOG.debug("nothing can be fetched while the journal is away", e);
            exchange.getMessage().setBody(List.of());
        }
    }
}
