package io.github.woowuproutes.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a worker learnt about an order, written with its next commit.
 *
 * @param attempts the calls made
 * @param found    the customer, if WoowUp confirmed one
 */
public record Notes(List<Attempt> attempts, Optional<Remembered> found) {

    /** Nothing was learnt. */
    public static final Notes NONE = new Notes(List.of(), Optional.empty());

    public Notes {
        attempts = List.copyOf(attempts);
    }
}
