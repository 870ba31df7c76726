package io.github.woowuproutes.order;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who bought. Which of the fields identifies the customer in WoowUp is {@code woowup.customer.id}.
 *
 * @param id       the shop's own number of the customer
 * @param email    trimmed and in lower case
 * @param document the identity document or tax number
 * @param phone    the telephone number
 */
public record Customer(
        Optional<String> id,
        Optional<String> email,
        Optional<String> document,
        Optional<String> phone,
        Optional<String> firstName,
        Optional<String> lastName) {

    /** Nobody at all. */
    public static final Customer NOBODY = new Customer(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** True if nothing is known of the customer, not even a name. */
    public boolean isNobody() {
        return Stream.of(id, email, document, phone, firstName, lastName).allMatch(Optional::isEmpty);
    }
}
