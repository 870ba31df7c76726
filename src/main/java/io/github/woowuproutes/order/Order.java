package io.github.woowuproutes.order;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A shop's order in the one form that every source ends in; {@code order.schema.json} is its check.
 *
 * @param number   the shop's own number; unique together with {@code shop}
 * @param shop     the shop it was sold in; {@code orders.shop} where the source names none
 * @param state    the shop's word for where the order stands, for example {@code paid}
 * @param total    the money that earns points, in units of {@code currency}
 * @param currency ISO 4217, where the source knows it
 * @param paidAt   when it was paid, with the offset of the shop's own clock
 * @param branch   WoowUp's name of the branch; it must exist there
 * @param channel  where it was sold: {@code web}, {@code in-store}, ...
 * @param customer who earns the points
 * @param items    what was sold; may be empty
 */
public record Order(
        String number,
        String shop,
        String state,
        BigDecimal total,
        Optional<String> currency,
        OffsetDateTime paidAt,
        Optional<String> branch,
        Optional<String> channel,
        Customer customer,
        List<Item> items) {

    public Order {
        items = List.copyOf(items);
    }
}
