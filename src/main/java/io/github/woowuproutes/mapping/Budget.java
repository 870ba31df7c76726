package io.github.woowuproutes.mapping;

import java.util.function.LongSupplier;

/** How deep and how long one evaluation may go. */
final class Budget {

    /** So many steps between two looks at the time. */
    private static final int PATIENCE = 256;

    /** The evaluation has used up what it may. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message, null, false, false);
        }
    }

    private final LongSupplier nanos;
    private final long end;
    private int depth;
    private int steps;

    private Budget(LongSupplier nanos, long end) {
        this.nanos = nanos;
        this.end = end;
    }

    static Budget of(LongSupplier nanos) {
        return new Budget(nanos, nanos.getAsLong() + Limits.EVALUATION.toNanos());
    }

    /** For what is only compiled. */
    static Budget none() {
        return new Budget(() -> 0, 0);
    }

    void enter() {
        depth++;
        if (depth > Limits.CALLS) {
            throw new Exceeded(
                    "goes deeper than " + Limits.CALLS + " calls; perhaps a function calls itself without end");
        }
        step();
    }

    void leave() {
        depth--;
    }

    void step() {
        steps++;
        if (steps % PATIENCE == 0 && nanos.getAsLong() - end > 0) {
            throw new Exceeded("takes longer than " + Limits.EVALUATION.toSeconds() + " s");
        }
    }
}
