package io.github.woowuproutes.journal;

import java.sql.SQLException;

/** What a person can do to an order. */
public sealed interface Remedy permits Replay, Skip {

    /** As it stands in the order's history. */
    String name();

    /** What it does to this order, or why nothing. */
    String words(FoundOrder order);

    /** Whether it changes anything but the order's history. */
    boolean acts(FoundOrder order);

    /** Does it; false if nothing was changed. */
    boolean apply(FoundOrder order, Transaction transaction) throws SQLException;
}
