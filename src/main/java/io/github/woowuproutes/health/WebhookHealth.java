package io.github.woowuproutes.health;

import io.github.woowuproutes.journal.JournalUnavailable;
import io.github.woowuproutes.journal.JournalView;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Down while orders that platforms announced cannot be fetched from them. Orders are taken all the same. */
public final class WebhookHealth extends PartHealth {

    private static final int SEVERAL = 3;

    private final JournalView journal;

    /** @param journal what is looked at */
    public WebhookHealth(JournalView journal) {
        super("webhooks");
        this.journal = journal;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        try {
            Map<String, String> failing = journal.failingNotifications(SEVERAL);
            builder.up();
            failing.forEach(
                    (format, why) -> builder.message("orders announced by " + format + " cannot be fetched: " + why)
                            .down());
        } catch (JournalUnavailable e) {
            builder.message(e.getMessage()).down();
        }
    }
}
