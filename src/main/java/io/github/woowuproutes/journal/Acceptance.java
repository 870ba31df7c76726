package io.github.woowuproutes.journal;

/**
 * What a committed portion came to.
 *
 * @param fresh    orders the journal did not have
 * @param known    orders it had, word for word or with a difference that was recorded before
 * @param changed  orders whose content replaced what was there, or whose difference was recorded
 * @param rejected documents that were no valid orders, counted once each
 */
public record Acceptance(int fresh, int known, int changed, int rejected) {}
