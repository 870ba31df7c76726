package io.github.woowuproutes.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One line of an order.
 *
 * @param sku       the product's code
 * @param name      the product's name
 * @param quantity  how many
 * @param total     the price of the whole line
 * @param unitPrice the price of one, where the source gives it instead of, or beside, the line's
 * @param category  the code of the product's category
 */
public record Item(
        Optional<String> sku,
        Optional<String> name,
        BigDecimal quantity,
        Optional<BigDecimal> total,
        Optional<BigDecimal> unitPrice,
        List<Variation> variations,
        Optional<String> category) {

    public Item {
        variations = List.copyOf(variations);
    }

    /** The price of the whole line, as far as it is known. */
    public Optional<BigDecimal> price() {
        return total.or(() -> unitPrice.map(quantity::multiply));
    }

    /** What the lines cost together; empty without any line, or if the price of one is not known. */
    static Optional<BigDecimal> sum(List<Item> items) {
        return items.isEmpty()
                ? Optional.empty()
                : items.stream()
                        .map(Item::price)
                        .reduce(
                                Optional.of(BigDecimal.ZERO),
                                (sum, price) -> sum.flatMap(before -> price.map(before::add)));
    }

    /** A property of the product, for example {@code Talle}: {@code XL}. */
    public record Variation(String name, String value) {}
}
