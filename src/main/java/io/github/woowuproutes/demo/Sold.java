package io.github.woowuproutes.demo;

import java.time.Instant;

/**
 * An order as it stands in the shop, or as it was sent.
 *
 * @param way     how it came
 * @param buyer   the customer's name, or the e-mail address where there is none
 * @param total   as the shop shows it
 * @param changed when the shop last changed it, in whole seconds; or when it was sent
 */
record Sold(Way way, OrderKey key, String buyer, String total, String currency, String state, Instant changed) {

    String number() {
        return key.number();
    }
}
