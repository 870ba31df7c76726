package io.github.woowuproutes.journal;

/**
 * Something that is no valid order. It is kept apart from the journal, so that it sits on the key of no good order.
 *
 * @param contentHash stands for the raw bytes: the same content from the same source is kept once
 * @param raw         what the source sent
 * @param faults      everything that is wrong with it, as a JSON array
 */
public record Rejection(String contentHash, byte[] raw, String faults) {}
