package io.github.woowuproutes.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * What a run of {@code bench/chaos} does. Times are scaled by it, and the arithmetic of the programme is not.
 *
 * @param seed      of everything that is drawn
 * @param length    how long faults are played
 * @param fault     the only fault; empty: all of them at random
 * @param quiet     {@code woowup.quiet-time}
 * @param outage    how long a fault lasts at most
 * @param rest      how long there is none between two, at most
 * @param instances how many processes share the journal
 * @param perSecond how many orders are sold in a second
 * @param limit     calls a minute, of the sandbox and of {@code woowup.rate-limit}
 */
record ChaosPlan(
        long seed,
        Duration length,
        Optional<String> fault,
        Duration quiet,
        Duration outage,
        Duration rest,
        int instances,
        int perSecond,
        int limit) {}
