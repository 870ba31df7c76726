package io.github.woowuproutes.rules;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.order.Customer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Brings what identifies a customer to one form, so that the same person is one customer however a system writes it. */
public final class Normalization {

    private final UnaryOperator<String> document;
    private final UnaryOperator<String> phone;

    private Normalization(UnaryOperator<String> document, UnaryOperator<String> phone) {
        this.document = document;
        this.phone = phone;
    }

    static Normalization of(Configuration configuration) {
        DocumentForm form = DocumentForm.named(configuration.text("orders.normalize.document"));
        Optional<Phones> phones = configuration.find("orders.country").map(Phones::new);
        return new Normalization(
                form::of, phones.<UnaryOperator<String>>map(known -> known::of).orElse(UnaryOperator.identity()));
    }

    /** The customer in that form; a field of which nothing is left is missing. */
    public Customer of(Customer customer) {
        return new Customer(
                customer.id(),
                customer.email().map(email -> email.toLowerCase(Locale.ROOT)),
                customer.document().map(document).filter(left -> !left.isEmpty()),
                customer.phone().map(phone),
                customer.firstName(),
                customer.lastName());
    }
}
