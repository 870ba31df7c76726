package io.github.woowuproutes.journal;

import java.util.Optional;

/**
 * A customer's latest reward that is certain: a list that does not show it cannot be believed.
 *
 * @param number      the order's number in its shop
 * @param transaction WoowUp's number of the reward
 * @param request     the body that was sent; empty if it was sent by somebody who kept no journal
 * @param rested      whether it has been certain for the quiet time, so that every list should show it
 */
public record KnownReward(String number, String transaction, Optional<String> request, boolean rested) {}
