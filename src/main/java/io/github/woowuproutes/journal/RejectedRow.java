package io.github.woowuproutes.journal;

import java.time.Instant;

/**
 * Something that was no valid order, as people see it.
 *
 * @param source where it came from
 * @param raw    what the source sent
 * @param faults everything that is wrong with it, as a JSON array of {@code field}, {@code problem}, {@code expected}
 */
public record RejectedRow(String source, byte[] raw, String faults, Instant receivedAt) {}
