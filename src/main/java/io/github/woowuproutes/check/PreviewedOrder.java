package io.github.woowuproutes.check;

import java.util.Optional;

/**
 * An order of the shop as it would be sent, or why it would not.
 *
 * @param number the shop's number, as far as it could be read
 * @param words  what would happen, for people
 * @param body   the exact form of the reward; empty if nothing is sent, or the programme's rate is not known
 */
public record PreviewedOrder(String number, String words, Optional<String> body) {}
