package io.github.woowuproutes.journal;

/**
 * What became of one entry of a committed portion.
 *
 * @param novelty how it relates to what the journal had
 * @param state   where its row stands after the commit
 */
public record Kept(Novelty novelty, State state) {}
