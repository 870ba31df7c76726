package io.github.woowuproutes.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * Sends an order again if nothing of it can have arrived; else says in words why not, and what is done instead. A reward is
 * sent only from NEW, and what was ever SENDING comes there only with proof that it did not arrive.
 *
 * @param reread    whether the order is to be taken from its source again first
 * @param hold      how long after its payment an order waits
 * @param quietTime how long an order rests before WoowUp's list is looked at for it
 * @param databases the sources that are read; all others send by themselves
 */
public record Replay(boolean reread, Duration hold, Duration quietTime, Set<String> databases) implements Remedy {

    private static final String BY_LIST = "asked for again: WoowUp's list decides whether it is sent";

    public Replay {
        databases = Set.copyOf(databases);
    }

    @Override
    public String name() {
        return reread ? "replay --reread" : "replay";
    }

    /** What can be done with an order. */
    private enum Way {
        NOTHING,
        SEND,
        READ,
        LOOK
    }

    private record Plan(Way way, String words) {}

    @Override
    public String words(FoundOrder order) {
        return plan(order).words();
    }

    @Override
    public boolean acts(FoundOrder order) {
        return plan(order).way() != Way.NOTHING;
    }

    @Override
    public boolean apply(FoundOrder order, Transaction transaction) throws SQLException {
        return switch (plan(order).way()) {
            case NOTHING -> false;
            case SEND -> transaction.change("replay", hold.toMillis(), order.id()) > 0;
            case LOOK -> transaction.change("seek-proof", BY_LIST, quietTime.toMillis(), order.id()) > 0;
            case READ ->
                transaction.change("want-by-hand", order.id()) > 0 && transaction.change("want", order.id()) > 0;
        };
    }

    private Plan plan(FoundOrder order) {
        OrderRow row = order.row();
        if (row.kind() != Kind.REWARD) {
            return nothing("it takes points back, and gives none");
        }
        if (order.sameSale()) {
            return nothing("it is " + row.reason().orElse("the same sale as another order") + ": look at that one");
        }
        if (order.cancelled() && row.state() != State.REWARDED) {
            return nothing("it was cancelled in the shop, so it earns nothing");
        }
        return switch (row.state()) {
            case REWARDED, CANCELLED ->
                nothing("it is " + row.state()
                        + row.transactionId()
                                .map(id -> " with the transaction " + id)
                                .orElse("") + ": nothing is sent a second time");
            case SENDING -> nothing("its reward is on its way: nothing is sent a second time");
            case UNKNOWN ->
                nothing(
                        "its reward may have arrived: WoowUp's list is asked, and nothing is sent unless it proves that it"
                                + " did not");
            case NEW ->
                reread && row.attempts() == 0 ? read(row) : nothing("it is NEW already, and is sent when it is due");
            case SKIPPED, PARKED -> order.inDoubt() ? doubtful(row) : unsent(row);
        };
    }

    private static Plan doubtful(OrderRow row) {
        if (row.state() == State.PARKED && row.attempts() > 0) {
            return new Plan(
                    Way.LOOK,
                    "its reward may have arrived, so it is not sent: WoowUp's list is asked once more after the quiet"
                            + " time, and it is sent only if the list proves that it did not");
        }
        return nothing("it may be rewarded already, so it is not sent: look it up in WoowUp, give the points there if"
                + " they are missing, and skip it");
    }

    private Plan unsent(OrderRow row) {
        if (reread) {
            return read(row);
        }
        if (row.customer().isEmpty()) {
            return nothing("no customer is kept with it: take it from its source again, with --reread");
        }
        return new Plan(Way.SEND, "NEW: it is sent" + (row.attempts() > 0 ? " again, the same bytes" : ""));
    }

    private Plan read(OrderRow row) {
        return new Plan(
                Way.READ,
                databases.contains(row.source())
                        ? "the next poll of " + row.source() + " takes it from the shop again, and then it is NEW"
                        : "send it again: " + row.source()
                                + " cannot be asked. What arrives next of this order makes it NEW, even if nothing in it"
                                + " has changed");
    }

    private static Plan nothing(String words) {
        return new Plan(Way.NOTHING, words);
    }
}
