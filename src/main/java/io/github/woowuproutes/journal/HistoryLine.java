package io.github.woowuproutes.journal;

import java.time.Instant;

/**
 * Something that happened to an order, apart from calls to WoowUp.
 *
 * @param at      when
 * @param event   what
 * @param content in words; for content that was replaced or arrived again, that content
 */
public record HistoryLine(Instant at, String event, String content) {}
