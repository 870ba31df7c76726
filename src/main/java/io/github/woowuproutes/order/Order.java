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
 * @param total    the money paid, in units of {@code currency}; the sum of the lines where the source has no total
 * @param earning  what makes it earn other points than its total would
 * @param currency ISO 4217, where the source knows it
 * @param paidAt   when it was paid, with the offset of the shop's own clock
 * @param branch   the shop's own code of the branch, or WoowUp's name of it
 * @param channel  where it was sold: {@code web}, {@code in-store}, ...
 * @param links    what kind of paper it is, and which others belong to it
 * @param customer who earns the points
 * @param items    what was sold; may be empty
 */
public record Order(
        String number,
        String shop,
        String state,
        BigDecimal total,
        Earning earning,
        Optional<String> currency,
        OffsetDateTime paidAt,
        Optional<String> branch,
        Optional<String> channel,
        Links links,
        Customer customer,
        List<Item> items) {

    public Order {
        items = List.copyOf(items);
    }

    /** True of a credit note: it takes back what another order earned, and earns nothing. */
    public boolean isCredit() {
        return links.isCredit() || total.signum() < 0;
    }

    /** The same order with this customer. */
    public Order of(Customer other) {
        return new Order(number, shop, state, total, earning, currency, paidAt, branch, channel, links, other, items);
    }
}
