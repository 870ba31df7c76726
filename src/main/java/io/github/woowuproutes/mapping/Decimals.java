package io.github.woowuproutes.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The numbers of a mapping: exact, and equal numbers are equal objects, an {@code Integer} or {@code Long} where one
 * suffices, else a {@code BigDecimal}. Results have up to 34 significant digits; money never needs more.
 */
final class Decimals {

    private static final int MOST_DIGITS = 200;
    /** What a number literal of an expression keeps: the library parses it as a binary one. */
    private static final int LITERAL_DIGITS = 15;

    private Decimals() {}

    /**
     * The one object for a number.
     *
     * @throws ArithmeticException if it is too big or too small to be meant
     */
    static Number of(BigDecimal value) {
        if (value.precision() - (long) value.scale() > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            throw new ArithmeticException("a number with more than " + MOST_DIGITS + " digits");
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() > 0) {
            return plain;
        }
        return plain.precision() - plain.scale() > 19 ? plain.setScale(0) : whole(plain);
    }

    private static Number whole(BigDecimal plain) {
        if (plain.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) < 0
                || plain.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return plain.setScale(0);
        }
        return of(plain.longValueExact());
    }

    static Number of(long value) {
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    /** The decimal number of any number that occurs in an evaluation. */
    static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof Integer || number instanceof Long
                ? BigDecimal.valueOf(number.longValue())
                : new BigDecimal(number.toString());
    }

    /**
     * A number that was written in an expression.
     *
     * @throws ArithmeticException if it has more digits than the library has kept
     */
    static Number literal(Number parsed) {
        BigDecimal decimal = decimal(parsed).stripTrailingZeros();
        if (decimal.precision() > LITERAL_DIGITS) {
            throw new ArithmeticException(
                    "a number of more than " + LITERAL_DIGITS + " digits; write it as $number(\"...\")");
        }
        return of(decimal);
    }

    /** The number that a text holds: digits, perhaps a sign, a point and an exponent; as JSON writes it, or with zeros before. */
    static Number parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > 2 * MOST_DIGITS) {
            throw new ArithmeticException("a number with more than " + MOST_DIGITS + " digits");
        }
        return of(new BigDecimal(stripped));
    }

    static Number calculate(Number left, String operator, Number right) {
        BigDecimal one = decimal(left);
        BigDecimal other = decimal(right);
        return of(
                switch (operator) {
                    case "+" -> one.add(other, MathContext.DECIMAL128);
                    case "-" -> one.subtract(other, MathContext.DECIMAL128);
                    case "*" -> one.multiply(other, MathContext.DECIMAL128);
                    case "/" -> one.divide(other, MathContext.DECIMAL128);
                    default -> one.remainder(other, MathContext.UNLIMITED);
                });
    }

    static int compare(Number left, Number right) {
        return decimal(left).compareTo(decimal(right));
    }

    /** As JSONata rounds: half to even. */
    static Number round(Number number, int places) {
        if (Math.abs(places) > MOST_DIGITS) {
            throw new ArithmeticException("rounding to more than " + MOST_DIGITS + " digits");
        }
        return of(decimal(number).setScale(places, RoundingMode.HALF_EVEN));
    }
}
