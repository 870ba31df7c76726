package io.github.woowuproutes.config;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a key may hold.
 *
 * @param expected what is right, as the end of the sentence "expected ..."
 * @param accepts  whether a value, trimmed and not blank, is right; never throws
 * @param tidy     the one form that the rest of the program sees
 * @param shown    how a wrong value may be printed; hides what could be a password
 */
record Kind(String expected, Predicate<String> accepts, UnaryOperator<String> tidy, UnaryOperator<String> shown) {

    static Kind of(String expected, Predicate<String> accepts) {
        return new Kind(expected, accepts, UnaryOperator.identity(), value -> "\"" + Printable.of(value) + "\"");
    }

    Kind tidied(UnaryOperator<String> how) {
        return new Kind(expected, accepts, how, shown);
    }

    Kind shownAs(UnaryOperator<String> how) {
        return new Kind(expected, accepts, tidy, how);
    }
}
