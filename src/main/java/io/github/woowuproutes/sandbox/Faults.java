package io.github.woowuproutes.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What goes wrong, and when. Rules are asked in the order they were added: latencies add up, and the first other fault that
 * fits is played. Safe for any thread.
 */
public final class Faults {
    private final List<Armed> rules = new ArrayList<>();
    private volatile boolean any;
    private volatile AccountState account = AccountState.OPEN;
    private volatile boolean wrongKeyRefused;
    private long played;

    Faults() {}

    public synchronized void add(FaultRule rule) {
        rules.add(new Armed(rule));
        any = true;
    }

    /** The next so many of these calls fail so. */
    public void next(Call call, Fault fault, long times) {
        add(FaultRule.of(fault).on(call).times(times));
    }

    /** Each of these calls fails so with that probability; the same seed draws the same. */
    public void rate(Call call, Fault fault, double probability, long seed) {
        add(FaultRule.of(fault).on(call).withProbability(probability, seed));
    }

    /** Every call is answered so until it is {@link AccountState#OPEN} again. */
    public void account(AccountState state) {
        account = state;
    }

    public AccountState account() {
        return account;
    }

    /** Whether a key that is really wrong is answered with 200 and {@code "status": false} instead of 403. */
    public void wrongKeyRefused(boolean refused) {
        wrongKeyRefused = refused;
    }

    /** Whether a wrong key is answered with 200 and {@code "status": false}. */
    public boolean wrongKeyRefused() {
        return wrongKeyRefused;
    }

    /** The rules that can still fire, each with the times that are left to it. */
    public synchronized List<FaultRule> rules() {
        return rules.stream().map(armed -> armed.rule.times(armed.left)).toList();
    }

    /** How many calls were hit by a fault so far. */
    public synchronized long played() {
        return played;
    }

    /** No fault any more; the account is open. */
    public synchronized void clear() {
        rules.clear();
        any = false;
        account = AccountState.OPEN;
        wrongKeyRefused = false;
    }

    /** @param order empty where the call has none; likewise {@code uid} */
    Plan planFor(Call call, Optional<String> order, Optional<String> uid) {
        return any ? draw(call, order, uid) : Plan.FINE;
    }

    boolean any() {
        return any;
    }

    private synchronized Plan draw(Call call, Optional<String> order, Optional<String> uid) {
        var before = 0L;
        var after = 0L;
        var hit = false;
        Optional<Fault> fault = Optional.empty();
        for (var armed : rules) {
            if (fault.isEmpty() && armed.fires(call, order, uid)) {
                hit = true;
                if (armed.rule.fault() instanceof Fault.Latency latency) {
                    before += latency.before().toMillis();
                    after += latency.after().toMillis();
                } else {
                    fault = Optional.of(armed.rule.fault());
                }
            }
        }
        if (!hit) {
            return Plan.FINE;
        }
        played++;
        rules.removeIf(armed -> armed.left == 0);
        any = !rules.isEmpty();
        return new Plan(before, after, fault);
    }

    /** What happens to one call. */
    record Plan(long beforeMillis, long afterMillis, Optional<Fault> fault) {
        static final Plan FINE = new Plan(0, 0, Optional.empty());
    }

    /** A rule and what is left of it. */
    private static final class Armed {
        private final FaultRule rule;
        private final Random random;
        private long left;

        private Armed(FaultRule rule) {
            this.rule = rule;
            this.random = new Random(rule.seed());
            this.left = rule.times();
        }

        private boolean fires(Call call, Optional<String> order, Optional<String> uid) {
            if (left == 0
                    || rule.call().isPresent() && rule.call().get() != call
                    || rule.order().isPresent() && !rule.order().equals(order)
                    || rule.uid().isPresent() && !rule.uid().equals(uid)
                    || rule.fault() instanceof Fault.OfList && call != Call.TRANSACTIONS
                    || rule.probability() < 1 && random.nextDouble() >= rule.probability()) {
                return false;
            }
            if (left != FaultRule.ALWAYS) {
                left--;
            }
            return true;
        }
    }
}
