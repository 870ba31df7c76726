package io.github.woowuproutes.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** What delivery does to the journal: claim, send, settle. Every call returns when it is durable. */
public final class Deliveries {

    private final GroupCommit commits;
    private final Dialect dialect;
    private final long owner;
    private final Duration quietTime;
    private final BooleanSupplier lockLost;
    private final Claims claims;
    /** Orders whose outcome could not be committed yet. */
    private final Set<Long> unsettled = ConcurrentHashMap.newKeySet();

    /**
     * @param quietTime how long an uncertain reward rests before WoowUp's list is looked at
     * @param lockLost  whether others may take this owner's orders over
     */
    Deliveries(GroupCommit commits, Dialect dialect, long owner, Duration quietTime, BooleanSupplier lockLost) {
        this.commits = commits;
        this.dialect = dialect;
        this.owner = owner;
        this.quietTime = quietTime;
        this.lockLost = lockLost;
        this.claims = new Claims(commits, dialect, owner);
    }

    /** What keeps rewards from being given too fast. */
    public Brakes brakes() {
        return new Brakes(commits);
    }

    /**
     * Lets go of the orders that were kept in shadow: they are delivered like all others, once their hold is over.
     *
     * @param hold how long after its payment an order waits
     * @return how many
     */
    public int goLive(Duration hold) {
        return commits.commit(transaction -> {
            transaction.change("forget-customer-days");
            return transaction.change("go-live", hold.toMillis());
        });
    }

    /** The orders for which WoowUp's list is to be looked at; what becomes of them is settled here. */
    public Looks looks() {
        return new Looks(commits, dialect, claims, owner, quietTime);
    }

    /**
     * Takes up to {@code most} due orders in hand, the longest waiting first, never two of one customer and none of a
     * customer who has an order in hand anywhere.
     *
     * @throws JournalUnavailable if the journal cannot commit; what it may have taken all the same, the next claim frees
     */
    public List<Claimed> claim(int most) {
        if (lockLost.getAsBoolean()) {
            return List.of();
        }
        return claims.take((transaction, number) -> new Claim(transaction, owner, number).take(most));
    }

    /**
     * Commits that the reward's first byte is about to leave.
     *
     * @param points  the points it gives
     * @param request its body, which is kept: a repetition sends the same bytes
     * @param notes   what was learnt on the way here
     * @throws StaleClaim         if it must not be sent: the order was changed, cancelled or taken over meanwhile, and
     *                            is out of this claim's hand
     * @throws JournalUnavailable if the journal cannot commit; then nothing may be sent either. Settle it as
     *                            {@link Settlement#later}: the commit may have arrived all the same
     */
    public void sending(Claimed order, long points, String request, Notes notes) {
        sending(order, points, request, notes, Spending.FREE);
    }

    /**
     * As {@link #sending(Claimed, long, String, Notes)}, if the brakes allow it.
     *
     * @throws StaleClaim also if a brake is on, or would be passed by this reward
     */
    public void sending(Claimed order, long points, String request, Notes notes, Spending spending) {
        List<Change> changes = new ArrayList<>();
        if (order.attempts() == 0) {
            spending.add(changes, order.customer(), points);
        }
        changes.add(Change.must("sending", points, order.id(), owner, order.claim(), order.contentHash()));
        changes.add(Change.may("keep-request", order.id(), request));
        add(changes, order, notes);
        commits.commit(this::mustBeOurs, changes);
    }

    /**
     * Keeps an order that is not sent because this installation runs in shadow: it stays NEW, and is not taken in hand again
     * before its content changes or the installation goes live.
     *
     * @param points what it would get
     * @param reason what would become of it
     * @throws StaleClaim         if the order was changed, cancelled or taken over meanwhile
     * @throws JournalUnavailable if the journal cannot commit; it may be called again
     */
    public void keepInShadow(Claimed order, long points, String reason, Notes notes, Spending spending) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.must("keep-in-shadow", points, reason, order.id(), owner, order.claim()));
        spending.addDay(changes, order.customer());
        add(changes, order, notes);
        commits.commit(changes);
    }

    /**
     * No further reward while the outcome of an earlier one hangs: else more than the workers' number could be SENDING. And
     * none while this instance counts as dead.
     */
    private void mustBeOurs() {
        if (lockLost.getAsBoolean()) {
            throw new JournalUnavailable("this instance lost its lock in the journal's database", null);
        }
        if (!unsettled.isEmpty()) {
            throw new JournalUnavailable("the outcome of an earlier order could not be committed yet", null);
        }
    }

    /**
     * Commits what became of a claimed order, and lets go of it.
     *
     * @param notes what was learnt since the last commit
     * @throws StaleClaim         if the order was changed, cancelled or taken over meanwhile, or this was committed
     *                            before: nothing was changed, and it is out of this claim's hand
     * @throws JournalUnavailable if the journal cannot commit; it may be called again
     */
    public void settle(Claimed order, Settlement settlement, Notes notes) {
        GroupCommit.await(settling(order, settlement, notes));
    }

    /**
     * As {@link #settle}, without waiting: the worker can go on, because nothing that it commits later is durable before
     * this. The future is completed by the journal's own thread, and fails as {@code settle} does.
     */
    public CompletableFuture<Void> settling(Claimed order, Settlement settlement, Notes notes) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.must(
                "settle",
                settlement.state().name(),
                settlement.reason().orElse(null),
                settlement.transactionId().orElse(null),
                settlement.points().isPresent() ? settlement.points().getAsLong() : null,
                settlement.refusal().map(refusal -> refusal.verdict().name()).orElse(null),
                settlement.refusal().map(Refusal::ticket).orElse(null),
                settlement.lookUpAgain() || order.lookUpAgain() ? 1 : 0,
                settlement.look().isPresent() ? 1 : 0,
                settlement.look().orElse(Doubt.NONE).absences(),
                settlement.look().orElse(Doubt.NONE).gaps(),
                settlement.inDoubt() ? 1 : 0,
                settlement.delay().orElse(quietTime).toMillis(),
                order.id(),
                owner,
                order.claim(),
                settlement.from().get(0).name(),
                settlement.from().get(settlement.from().size() - 1).name()));
        if (settlement.lookUpAgain()) {
            changes.add(Change.may("forget", order.customer()));
        }
        if (settlement.listShown()) {
            changes.add(Change.may("list-shown"));
        }
        add(changes, order, notes);
        return commits.submit(changes, (durable, failure) -> {
            if (failure instanceof JournalUnavailable) {
                unsettled.add(order.id());
            } else {
                unsettled.remove(order.id());
            }
        });
    }

    /**
     * Lets go of claimed orders that nothing was done with.
     *
     * @throws JournalUnavailable if the journal cannot commit; it may be called again
     */
    public void release(List<Claimed> orders) {
        if (orders.isEmpty()) {
            return;
        }
        commits.commit(orders.stream()
                .map(order -> Change.may("release", order.id(), owner, order.claim()))
                .toList());
    }

    private void add(List<Change> changes, Claimed order, Notes notes) {
        for (Attempt attempt : notes.attempts()) {
            changes.add(Change.may(
                    "note-attempt",
                    order.id(),
                    order.id(),
                    dialect.value(attempt.at()),
                    attempt.call(),
                    attempt.httpStatus().isPresent() ? attempt.httpStatus().getAsInt() : null,
                    attempt.duration().toMillis(),
                    attempt.outcome()));
        }
        notes.found()
                .ifPresent(customer -> changes.add(
                        Change.may("remember", customer.uid(), customer.serviceUid(), customer.userappId())));
    }
}
