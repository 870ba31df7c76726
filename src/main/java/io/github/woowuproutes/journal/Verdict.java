package io.github.woowuproutes.journal;

/**
 * What the merchant's rules have decided of an order before it is delivered.
 *
 * @param state  {@link State#SKIPPED} or {@link State#PARKED}
 * @param reason why, in words
 */
public record Verdict(State state, String reason) {

    /** Nothing is sent, on purpose. */
    public static Verdict skipped(String reason) {
        return new Verdict(State.SKIPPED, reason);
    }

    /** A person has to decide. */
    public static Verdict parked(String reason) {
        return new Verdict(State.PARKED, reason);
    }
}
