package io.github.woowuproutes.mapping;

import com.dashjoin.jsonata.OpenJsonata;
import java.util.function.LongSupplier;

/** One evaluation of an expression: exact, and bounded in depth and time. Used once, by one thread. */
final class Evaluation extends OpenJsonata {

    private final Budget budget;

    /** Compiles; such an object is not evaluated itself. */
    Evaluation(String expression) {
        super(expression);
        this.budget = Budget.none();
        MappingFunctions.all().forEach(this::registerFunction);
    }

    /** @param nanos the time that is measured, in nanoseconds */
    Evaluation(Evaluation compiled, LongSupplier nanos) {
        super(compiled);
        this.budget = Budget.of(nanos);
    }

    /** The result; may throw whatever the library throws. */
    Object of(Object input) {
        return run(input);
    }

    /** Characters from the begin of the expression, or less than 1. */
    int place() {
        return failedAt();
    }

    /** A text for a regular expression, which then ends in time as well. */
    static CharSequence bounded(String text) {
        return new BoundedText(text, ((Evaluation) running()).budget);
    }

    @Override
    protected Number calculate(Number left, String operator, Number right) {
        return Decimals.calculate(left, operator, right);
    }

    @Override
    protected int compare(Number left, Number right) {
        return Decimals.compare(left, right);
    }

    @Override
    protected Number literal(Number parsed) {
        return Decimals.literal(parsed);
    }

    @Override
    protected void enter() {
        budget.enter();
    }

    @Override
    protected void leave() {
        budget.leave();
    }
}
