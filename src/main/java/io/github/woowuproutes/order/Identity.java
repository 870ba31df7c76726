package io.github.woowuproutes.order;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which field of a customer WoowUp knows the customer by: {@code woowup.customer.id}. With several, the first usable wins.
 */
public final class Identity {

    private final List<String> fields;
    private final boolean internationalPhones;

    /** @param fields of {@code email}, {@code document}, {@code phone}, {@code id} */
    public Identity(List<String> fields) {
        this(fields, false);
    }

    /** @param internationalPhones whether only a phone number in the form of E.164 can be used */
    public Identity(List<String> fields, boolean internationalPhones) {
        this.fields = List.copyOf(fields);
        this.internationalPhones = internationalPhones;
    }

    /** The identifying value, trimmed, an e-mail in lower case; empty if the order has none that can be used. */
    public Optional<String> of(Customer customer) {
        return fields.stream().flatMap(field -> value(field, customer).stream()).findFirst();
    }

    /** The fields, for messages. */
    public String fields() {
        return String.join(" or ", fields.stream().map("customer."::concat).toList());
    }

    private Optional<String> value(String field, Customer customer) {
        return switch (field) {
            case "email" ->
                customer.email().map(email -> email.toLowerCase(Locale.ROOT)).filter(Identity::isAddress);
            case "document" -> customer.document();
            case "phone" -> customer.phone().filter(phone -> !internationalPhones || isInternational(phone));
            case "id" -> customer.id();
            default -> throw new IllegalArgumentException("no such field of a customer: " + field);
        };
    }

    /** A plus and digits, as E.164 has it. */
    private static boolean isInternational(String phone) {
        return phone.length() > 1
                && phone.charAt(0) == '+'
                && phone.chars().skip(1).allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** Whether a text can be an e-mail address. */
    public static boolean isAddress(String email) {
        int at = email.indexOf('@');
        return at > 0 && at < email.length() - 1 && email.chars().noneMatch(Character::isWhitespace);
    }
}
