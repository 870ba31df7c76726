package io.github.woowuproutes.rules;

import io.github.woowuproutes.order.Customer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who is nobody: {@code orders.anonymous}. A field that matches counts as missing. */
public final class Anonymous {

    /** What a pattern may look at; upper and lower case, and blanks in a row, are the same everywhere. */
    enum Field {
        EMAIL,
        /** Without the dots and dashes as well: {@code 99.999.999} is {@code 99999999}. */
        DOCUMENT,
        /** As {@link #DOCUMENT}. */
        PHONE,
        /** First and last name together, and each by itself. */
        NAME,
        /** The shop's own number of the customer: only by a pattern that names it. */
        ID
    }

    private final Map<Field, Patterns> patterns;

    private Anonymous(Map<Field, Patterns> patterns) {
        this.patterns = patterns;
    }

    /** Nobody is taken for nobody. */
    static Anonymous off() {
        return new Anonymous(Map.of());
    }

    /** @param patterns for each field, as they were written */
    static Anonymous of(Map<Field, List<String>> patterns) {
        Map<Field, Patterns> read = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            read.put(
                    field,
                    new Patterns(patterns.getOrDefault(field, List.of()).stream()
                            .map(Anonymous::plain)
                            .toList()));
        }
        return new Anonymous(read);
    }

    /** Whether there is anybody who is taken for nobody. */
    public boolean isOn() {
        return !patterns.isEmpty();
    }

    /** What is left of the customer. */
    public Customer of(Customer customer) {
        if (!isOn()) {
            return customer;
        }
        Optional<String> name = name(customer);
        boolean named = name.filter(whole -> matches(Field.NAME, whole)).isEmpty();
        return new Customer(
                customer.id().filter(id -> !matches(Field.ID, id)),
                customer.email().filter(email -> !matches(Field.EMAIL, email)),
                customer.document().filter(document -> !matchesNumber(Field.DOCUMENT, document)),
                customer.phone().filter(phone -> !matchesNumber(Field.PHONE, phone)),
                customer.firstName().filter(first -> named && !matches(Field.NAME, first)),
                customer.lastName().filter(last -> named && !matches(Field.NAME, last)));
    }

    private boolean matches(Field field, String value) {
        return patterns.get(field).match(plain(value));
    }

    private boolean matchesNumber(Field field, String value) {
        String bare = DocumentForm.ALPHANUMERIC.of(value).toLowerCase(Locale.ROOT);
        return matches(field, value) || patterns.get(field).match(bare);
    }

    private static Optional<String> name(Customer customer) {
        return customer.firstName().flatMap(first -> customer.lastName().map(last -> first + " " + last));
    }

    private static String plain(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.indexOf("  ") < 0 ? lower : lower.replaceAll(" {2,}", " ");
    }
}
