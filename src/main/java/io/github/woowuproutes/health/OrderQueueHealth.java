package io.github.woowuproutes.health;

import io.github.woowuproutes.jms.QueueStatus;
import io.github.woowuproutes.jms.QueueStatuses;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Down while a queue's broker is away or refuses us. */
public final class OrderQueueHealth extends PartHealth {

    private final QueueStatuses queues;

    /** @param queues what is looked at */
    public OrderQueueHealth(QueueStatuses queues) {
        super("order-queues");
        this.queues = queues;
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
