package io.github.woowuproutes.delivery;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Steps: wait until WoowUp may be called. */
final class Turn {

    private final Gate gate;
    private final RateLimit limit;

    Turn(Gate gate, RateLimit limit) {
        this.gate = gate;
        this.limit = limit;
    }

    /** For a call that belongs to an order: not while delivery pauses. */
    Processor forOrder() {
        return (Exchange exchange) -> {
            checkGate();
            await();
            checkGate();
        };
    }

    /** For the question whether WoowUp is back. */
    Processor forQuestion() {
        return (Exchange exchange) -> await();
    }

    private void checkGate() throws DeliveryPaused {
        if (!gate.isOpen()) {
            throw new DeliveryPaused("delivery pauses: " + gate.reason());
        }
    }

    private void await() throws DeliveryPaused {
        try {
            limit.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryPaused("delivery stops");
        }
    }
}
