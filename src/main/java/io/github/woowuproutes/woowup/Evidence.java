package io.github.woowuproutes.woowup;

import java.util.List;

/** What a customer's list of movements says about one reward. */
public sealed interface Evidence {

    /**
     * The list shows it.
     *
     * @param transaction WoowUp's number of it
     * @param points      what it gave
     */
    record Shown(String transaction, long points) implements Evidence {}

    /** The list shows it several times, and what was taken back does not make up for it. */
    record Twice(List<String> transactions) implements Evidence {

        public Twice {
            transactions = List.copyOf(transactions);
        }
    }

    /** The list shows something that may or may not be it: neither found nor absent. A person has to look. */
    record Unclear(String words) implements Evidence {}

    /** The list shows nothing like it. */
    record Absent() implements Evidence {}
}
