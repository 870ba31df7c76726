package io.github.woowuproutes.health;

import io.github.woowuproutes.source.PollStatus;
import io.github.woowuproutes.source.PollStatuses;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Down while a shop's database cannot be read as it should. */
public final class ShopDatabaseHealth extends PartHealth {

    private final PollStatuses polls;

    /** @param polls what is looked at */
    public ShopDatabaseHealth(PollStatuses polls) {
        super("shop-databases");
        this.polls = polls;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.up();
        for (PollStatus poll : polls.all()) {
            PollStatus.State state = poll.state();
            builder.detail(state.database() + ".polls", state.polls());
            builder.detail(state.database() + ".orders", state.orders());
            state.lastSuccess().ifPresent(time -> builder.detail(state.database() + ".last-success", time.toString()));
            state.fault().ifPresent(fault -> builder.message(state.database() + ": " + fault)
                    .down());
            if (state.backwards()) {
                builder.message(state.database() + ": times run backwards in the query's result, so the mark stays")
                        .down();
            }
        }
    }
}
