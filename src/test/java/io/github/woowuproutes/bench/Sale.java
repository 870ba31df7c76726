package io.github.woowuproutes.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * An order that a shop hands in.
 *
 * @param number its number
 * @param email  of its customer
 * @param total  the money paid
 * @param paidAt when, in whole seconds
 */
record Sale(String number, String email, BigDecimal total, Instant paidAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same order with other money. */
    Sale costing(BigDecimal other) {
        return new Sale(number, email, other, paidAt);
    }

    /** Our own form. */
    String json() {
        var order = JSON.createObjectNode()
                .put("number", number)
                .put("state", "paid")
                .put("total", total)
                .put("paidAt", paidAt.toString());
        order.putObject("customer").put("email", email).put("firstName", "Ana").put("lastName", "Paz");
        return order.toString();
    }

    /** A row under {@code number,total,paid_at,email,first_name,last_name}. */
    String csv() {
        return String.join(",", number, total.toPlainString(), paidAt.toString(), email, "Ana", "Paz");
    }
}
