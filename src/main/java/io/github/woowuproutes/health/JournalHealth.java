package io.github.woowuproutes.health;

import io.github.woowuproutes.journal.JournalUnavailable;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Down while the journal cannot be read: then nothing can be accepted, so this instance is not ready. */
public final class JournalHealth extends AbstractHealthCheck {

    private final OrderCounts counts;

    /** @param counts what is looked at */
    public JournalHealth(OrderCounts counts) {
        super("woowup", "journal");
        this.counts = counts;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        try {
            counts.now().forEach((state, orders) -> builder.detail(state.name(), orders));
            builder.up();
        } catch (JournalUnavailable e) {
            builder.message(e.getMessage()).down();
        }
    }
}
