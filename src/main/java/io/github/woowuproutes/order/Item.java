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

    /** A property of the product, for example {@code Talle}: {@code XL}. */
    public record Variation(String name, String value) {}
}
