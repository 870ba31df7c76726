package io.github.woowuproutes.journal;

import java.sql.SQLException;

/**
 * Ends an order without a reward. What may have arrived is not touched.
 *
 * @param note why, in a person's words
 */
public record Skip(String note) implements Remedy {

    @Override
    public String name() {
        return "skip";
    }

    @Override
    public String words(FoundOrder order) {
        return switch (order.row().state()) {
            case NEW, PARKED -> "SKIPPED: " + reason();
            case SKIPPED -> "it is SKIPPED already";
            case SENDING -> "its reward is on its way: try again in a moment";
            case UNKNOWN -> "its reward may have arrived: WoowUp's list decides";
            case REWARDED -> "it is REWARDED: its points can be taken back in WoowUp only";
            case CANCELLED -> "its points were taken back already";
        };
    }

    @Override
    public boolean acts(FoundOrder order) {
        return order.row().state() == State.NEW || order.row().state() == State.PARKED;
    }

    @Override
    public boolean apply(FoundOrder order, Transaction transaction) throws SQLException {
        return transaction.change("skip", reason(), order.id()) > 0;
    }

    private String reason() {
        return "skipped by hand: " + note;
    }
}
