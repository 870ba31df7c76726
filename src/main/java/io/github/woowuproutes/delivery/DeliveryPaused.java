package io.github.woowuproutes.delivery;

/** Delivery paused or stops while an order was in hand: nothing was sent for it, and it is let go. */
public final class DeliveryPaused extends Exception {

    private static final long serialVersionUID = 1L;

    DeliveryPaused(String message) {
        super(message);
    }
}
