package io.github.woowuproutes.order;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What makes an order earn other points than its total would.
 *
 * @param total        the part of the total that earns, for example without tax and shipping, in the order's currency
 * @param factor       how many times the usual points, for example 2 for a promotion
 * @param points       the points themselves, whatever the order cost
 * @param exchangeRate units of the shop's own currency for one of the order's
 */
public record Earning(
        Optional<BigDecimal> total,
        Optional<BigDecimal> factor,
        Optional<BigDecimal> points,
        Optional<BigDecimal> exchangeRate) {}
