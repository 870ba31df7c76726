package io.github.woowuproutes.journal;

import java.util.EnumSet;
import java.util.Set;

/** Where a row of the journal stands. A reward is sent only from {@link #NEW}. */
public enum State {
    /** Accepted, to be delivered; perhaps not before its {@code next_attempt_at}. */
    NEW,
    /** Committed before the first byte of the reward leaves, by a named owner. */
    SENDING,
    /** The reward may have arrived: proof is being sought, and nothing is sent. */
    UNKNOWN,
    /** Final: WoowUp gave the points. */
    REWARDED,
    /** Final: WoowUp took the points back. */
    CANCELLED,
    /** On purpose nothing was sent: not registered, no points to give, cancelled before it was sent. */
    SKIPPED,
    /** WoowUp refused it for good, or only a person can decide. */
    PARKED;

    /** The states that a row in this one may come to next; {@code docs/states.puml} draws the same. */
    public Set<State> next() {
        return switch (this) {
            case NEW -> EnumSet.of(SENDING, REWARDED, SKIPPED, PARKED);
            case SENDING -> EnumSet.of(NEW, REWARDED, UNKNOWN, PARKED);
            case UNKNOWN -> EnumSet.of(NEW, REWARDED, PARKED);
            case REWARDED -> EnumSet.of(PARKED);
            case SKIPPED -> EnumSet.of(NEW, PARKED, REWARDED);
            case PARKED -> EnumSet.of(NEW, SKIPPED, UNKNOWN, REWARDED);
            case CANCELLED -> EnumSet.noneOf(State.class);
        };
    }
}
