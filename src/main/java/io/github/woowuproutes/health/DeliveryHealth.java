package io.github.woowuproutes.health;

import io.github.woowuproutes.delivery.DeliverySteps;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Down while delivery pauses. Orders are accepted all the same, so it says nothing of readiness. */
public final class DeliveryHealth extends AbstractHealthCheck {

    private final DeliverySteps delivery;

    /** @param delivery what is looked at */
    public DeliveryHealth(DeliverySteps delivery) {
        super("woowup", "delivery");
        this.delivery = delivery;
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
        String reason = delivery.pauseReason();
        if (reason.isEmpty()) {
            builder.up();
        } else {
            builder.message("delivery pauses: " + reason).down();
        }
    }
}
