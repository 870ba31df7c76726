package io.github.woowuproutes.jms;

import io.github.woowuproutes.order.Fault;

/** A message that can be no order, whatever the mapping: too large, or of a kind that is never opened. */
final class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient byte[] raw;
    private final transient Fault fault;

    /** @param raw what is kept of it */
    UnreadableMessage(byte[] raw, Fault fault) {
        super(fault.problem());
        this.raw = raw.clone();
        this.fault = fault;
    }

    byte[] raw() {
        return raw.clone();
    }

    Fault fault() {
        return fault;
    }
}
