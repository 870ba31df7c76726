package io.github.woowuproutes.rules;

import io.github.woowuproutes.order.Customer;
import java.util.Optional;

/** Customers for tests; an empty text stands for a field that is not there. */
final class Customers {

    private Customers() {}

    static Customer customer(String email, String document, String phone, String first, String last) {
        return new Customer(Optional.empty(), field(email), field(document), field(phone), field(first), field(last));
    }

    private static Optional<String> field(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
