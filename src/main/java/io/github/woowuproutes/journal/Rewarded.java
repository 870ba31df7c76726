package io.github.woowuproutes.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * An order that another program has rewarded.
 *
 * @param shop          its shop
 * @param number        its number in that shop
 * @param customer      what identifies the customer, normalized
 * @param points        what was given
 * @param transactionId WoowUp's number of the reward
 * @param paidAt        when it was paid
 * @param payload       what is known of the order, as JSON
 */
public record Rewarded(
        String shop,
        String number,
        Optional<String> customer,
        Optional<Long> points,
        Optional<String> transactionId,
        Optional<Instant> paidAt,
        String payload) {}
