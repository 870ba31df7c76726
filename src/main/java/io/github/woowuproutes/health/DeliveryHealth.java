package io.github.woowuproutes.health;

import io.github.woowuproutes.delivery.DeliverySteps;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Down while delivery pauses. Orders are accepted all the same. */
public final class DeliveryHealth extends PartHealth {

    private final DeliverySteps delivery;

    /** @param delivery what is looked at */
    public DeliveryHealth(DeliverySteps delivery) {
        super("delivery");
        this.delivery = delivery;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        String reason = delivery.pauseReason();
        if (reason.isEmpty()) {
            builder.up();
        } else {
            builder.message("delivery pauses: " + reason).down();
        }
    }
}
