package io.github.woowuproutes.journal;

/**
 * What became of an order that a person asked for.
 *
 * @param order   the order as it was
 * @param changed whether anything was changed but its history
 * @param words   what happens now, or why nothing does
 */
public record Mended(FoundOrder order, boolean changed, String words) {}
