package io.github.woowuproutes.health;

import io.github.woowuproutes.jms.QueueStatus;
import io.github.woowuproutes.jms.QueueStatuses;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Down while a queue's broker is away or refuses us. The other ways in stay open, so readiness is not touched. */
public final class OrderQueueHealth extends AbstractHealthCheck {

    private final QueueStatuses queues;

    /** @param queues what is looked at */
    public OrderQueueHealth(QueueStatuses queues) {
        super("woowup", "order-queues");
        this.queues = queues;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public boolean isReadiness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.up();
        for (QueueStatus queue : queues.all()) {
            QueueStatus.State state = queue.state();
            builder.detail(state.queue() + ".messages", state.messages());
            state.lastMessage().ifPresent(time -> builder.detail(state.queue() + ".last-message", time.toString()));
            state.faultSince().ifPresent(time -> builder.detail(state.queue() + ".away-since", time.toString()));
            state.fault().ifPresent(fault -> builder.message(state.queue() + ": " + fault)
                    .down());
        }
    }
}
