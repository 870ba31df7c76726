package io.github.woowuproutes.journal;

import java.time.Instant;

/**
 * An order that a person asked to be taken from its source again.
 *
 * @param id     its row
 * @param shop   its shop
 * @param number its number
 * @param paidAt when it was paid, as the journal has it
 */
public record Wanted(long id, String shop, String number, Instant paidAt) {}
