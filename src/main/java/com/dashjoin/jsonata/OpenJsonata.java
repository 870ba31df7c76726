package com.dashjoin.jsonata;

import com.dashjoin.jsonata.Parser.Symbol;
import java.util.regex.Pattern;

/**
 * JSONata with its arithmetic and its bounds left to a subclass. The library calculates in binary floating point, counts
 * neither depth nor time inside lists and objects, and keeps what it evaluates in a thread's local; the methods that decide
 * this can only be overridden from the library's own package, so this class stands there. It adds no meaning of its own.
 *
 * <p>An expression is compiled once; every evaluation is an object of its own, made by the copying constructor: only the
 * compiled tree is shared between threads, and evaluating changes nothing in it.
 */
public abstract class OpenJsonata extends Jsonata {

    private int failedAt = -1;

    /** Compiles; throws a {@link JException} with the place where the text is no JSONata. */
    protected OpenJsonata(String expression) {
        super(expression);
        current.remove();
    }

    /** One evaluation of what was compiled. */
    protected OpenJsonata(OpenJsonata compiled) {
        super(compiled);
        setValidateInput(false);
        setOutputConvertNulls(false);
    }

    /** Two operands of {@code + - * / %}, neither of them undefined. */
    protected abstract Number calculate(Number left, String operator, Number right);

    /** Less than zero, zero or more, as the left is less than, equal to or more than the right. */
    protected abstract int compare(Number left, Number right);

    /** A number as it stands in the expression. */
    protected abstract Number literal(Number parsed);

    /** Called before each step of an evaluation; may throw to end it. */
    protected abstract void enter();

    /** Called after each step. */
    protected abstract void leave();

    /** Evaluates once, in this thread. */
    protected final Object run(Object input) {
        Jsonata outer = current.get();
        current.set(this);
        try {
            return evaluate(input, createFrame());
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    /** The evaluation that this thread is in; for functions that an expression calls. */
    protected static OpenJsonata running() {
        return (OpenJsonata) current.get();
    }

    /** Where in the expression the evaluation failed, in characters from its begin; less than 1 if that is not known. */
    protected final int failedAt() {
        return failedAt;
    }

    @Override
    Jsonata getPerThreadInstance() {
        return this;
    }

    @Override
    Object _evaluate(Symbol expr, Object input, Frame frame) {
        enter();
        try {
            return super._evaluate(expr, input, frame);
        } catch (RuntimeException | StackOverflowError failure) {
            if (failedAt < 1) {
                failedAt = expr.position;
            }
            throw failure;
        } finally {
            leave();
        }
    }

    @Override
    Object evaluateNumericExpression(Object left, Object right, String operator) {
        return left instanceof Number one && right instanceof Number other
                ? calculate(one, operator, other)
                : super.evaluateNumericExpression(left, right, operator);
    }

    @Override
    Object evaluateEqualityExpression(Object left, Object right, String operator) {
        return left instanceof Number one && right instanceof Number other
                ? (Object) ((compare(one, other) == 0) == operator.equals("="))
                : super.evaluateEqualityExpression(left, right, operator);
    }

    @Override
    Object evaluateComparisonExpression(Object left, Object right, String operator) {
        if (!(left instanceof Number one) || !(right instanceof Number other)) {
            return super.evaluateComparisonExpression(left, right, operator);
        }
        int order = compare(one, other);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    @Override
    Object evaluateUnary(Symbol expr, Object input, Frame frame) {
        if (!"-".equals(String.valueOf(expr.value))) {
            return super.evaluateUnary(expr, input, frame);
        }
        Object value = evaluate(expr.expression, input, frame);
        if (value != null && !(value instanceof Number)) {
            throw new JException("D1002", expr.position, value);
        }
        return value == null ? null : calculate(0, "-", (Number) value);
    }

    @Override
    Object evaluateLiteral(Symbol expr) {
        Object value = super.evaluateLiteral(expr);
        return value instanceof Number number ? literal(number) : value;
    }

    /** It copies its input through text and binary numbers. */
    @Override
    Object evaluateTransformExpression(Symbol expr, Object input, Frame frame) {
        throw new JException("D3137", expr.position, "the operator | | is not available in a mapping");
    }

    @Override
    Object applyInner(Object function, Object arguments, Object input, Object frame) {
        if (function instanceof Pattern) {
            throw new JException(
                    "D3137", -1, "a regular expression is used with $match, $contains, $replace or $split");
        }
        if (!Utils.isFunction(function) && !Functions.isLambda(function)) {
            // the library would print to the console first
            throw new JException("T1006", -1);
        }
        return super.applyInner(function, arguments, input, frame);
    }
}
