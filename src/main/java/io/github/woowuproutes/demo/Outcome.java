package io.github.woowuproutes.demo;

import java.util.List;
import java.util.Optional;

/**
 * What became of an order so far.
 *
 * @param transaction WoowUp's number of the reward
 * @param faults      of a rejected order, each in words
 */
record Outcome(Ending ending, Optional<String> transaction, List<String> faults) {

    boolean isFinal() {
        return ending.end() != End.OPEN;
    }
}
