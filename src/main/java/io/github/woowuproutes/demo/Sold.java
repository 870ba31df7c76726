package io.github.woowuproutes.demo;

import java.time.Instant;

/**
 * An order as it stands in the shop.
 *
 * @param buyer   the customer's name, or the e-mail address where there is none
 * @param total   as the shop shows it
 * @param changed when the shop last changed it, in whole seconds
 */
record Sold(OrderKey key, String buyer, String total, String currency, String state, Instant changed) {

    String number() {
        return key.number();
    }
}
