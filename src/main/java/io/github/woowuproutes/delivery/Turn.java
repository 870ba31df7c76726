package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.JournalUnavailable;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Steps: wait until WoowUp may be called. */
final class Turn {

    private final Gate gate;
    private final Pace pace;

    Turn(Gate gate, Pace pace) {
        this.gate = gate;
        this.pace = pace;
    }

    /** For a call that belongs to an order: not while delivery pauses. */
    Processor forOrder() {
        return unlessPaused(false);
    }

    /** For a look at WoowUp's list of an uncertain order: as {@link #forOrder}, and not behind all that wait. */
    Processor forProof() {
        return unlessPaused(true);
    }

    private Processor unlessPaused(boolean proof) {
        return (Exchange exchange) -> {
            checkGate();
            await(proof);
            checkGate();
        };
    }

    /** For the question whether WoowUp is back. */
    Processor forQuestion() {
        return (Exchange exchange) -> await(false);
    }

    private void checkGate() throws DeliveryPaused {
        if (!gate.isOpen()) {
            throw new DeliveryPaused("delivery pauses: " + gate.reason());
        }
    }

    private void await(boolean proof) throws DeliveryPaused {
        try {
            pace.take(proof);
        } catch (LeftAlone e) {
            gate.close(e.getMessage(), e.rest());
            throw new DeliveryPaused(e.getMessage());
        } catch (JournalUnavailable e) {
            throw new DeliveryPaused("delivery pauses: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryPaused("delivery stops");
        }
    }
}
