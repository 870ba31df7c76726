package io.github.woowuproutes.demo;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of an order so far.
 *
 * @param transaction WoowUp's number of the reward
 * @param detail      more to say of it; may be empty
 */
record Outcome(Ending ending, Optional<String> transaction, String detail) {

    /** An outcome that gave no points. */
    static Outcome of(End end, String because) {
        return new Outcome(new Ending(end, Optional.empty(), OptionalLong.empty(), because), Optional.empty(), "");
    }

    Outcome in(String words) {
        return new Outcome(ending, transaction, words);
    }

    boolean isFinal() {
        return ending.end() != End.OPEN;
    }
}
