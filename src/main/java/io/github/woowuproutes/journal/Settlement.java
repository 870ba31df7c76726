package io.github.woowuproutes.journal;

import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of a claimed row when its worker lets go of it. Made by the factories only: each is one of the ways that
 * design allows.
 *
 * @param state         the row's state from now on
 * @param reason        why, in words
 * @param transactionId WoowUp's number of the reward
 * @param refusal       what WoowUp said, if it waits to be believed
 * @param lookUpAgain   the remembered customer was refused: forget it, and look it up next time
 * @param delay         how long the row rests, where it is tried again
 */
public record Settlement(
        State state,
        Optional<String> reason,
        Optional<String> transactionId,
        Optional<Refusal> refusal,
        boolean lookUpAgain,
        Duration delay) {

    /** WoowUp gave the points. */
    public static Settlement rewarded(String transactionId) {
        return new Settlement(
                State.REWARDED, Optional.empty(), Optional.of(transactionId), Optional.empty(), false, Duration.ZERO);
    }

    /** Nothing is sent, on purpose. */
    public static Settlement skipped(String reason) {
        return settled(State.SKIPPED, reason);
    }

    /** A person has to look at it. */
    public static Settlement parked(String reason) {
        return settled(State.PARKED, reason);
    }

    /** The reward may have arrived: nothing is sent until that is known. */
    public static Settlement uncertain(String reason) {
        return settled(State.UNKNOWN, reason);
    }

    /** It is proven that nothing arrived; it is tried again after the delay. */
    public static Settlement later(String reason, Duration delay) {
        return again(reason, Optional.empty(), false, delay);
    }

    /** WoowUp refused a customer from memory: it is tried again at once, with the customer looked up. */
    public static Settlement lookUpAgain(String reason) {
        return again(reason, Optional.empty(), true, Duration.ZERO);
    }

    /** WoowUp said no; after the delay it is asked whether that can be believed. */
    public static Settlement refused(Refusal refusal, Duration delay) {
        return again(refusal.words(), Optional.of(refusal), false, delay);
    }

    private static Settlement settled(State state, String reason) {
        return new Settlement(state, Optional.of(reason), Optional.empty(), Optional.empty(), false, Duration.ZERO);
    }

    private static Settlement again(String reason, Optional<Refusal> refusal, boolean lookUpAgain, Duration delay) {
        return new Settlement(State.NEW, Optional.of(reason), Optional.empty(), refusal, lookUpAgain, delay);
    }
}
