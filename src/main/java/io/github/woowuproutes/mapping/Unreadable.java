package io.github.woowuproutes.mapping;

import io.github.woowuproutes.order.Fault;

/** A document is not what it should be, or a mapping cannot make an order of it. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Unreadable(String place, String problem, String expected) {
        this(new Fault(place, problem, expected));
    }

    private Unreadable(Fault fault) {
        super(fault.field() + ": " + fault.problem(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
