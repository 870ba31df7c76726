package io.github.woowuproutes.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Who delivers: a new number for each start, and what becomes of the rows of those that died. */
final class Owners {

    private static final String INTERRUPTED =
            "the process ended while the reward was on its way: it may or may not have arrived";

    private final GroupCommit commits;
    private final Ownership ownership;
    private final Duration quietTime;
    private volatile boolean lockLost;
    private OptionalLong entered = OptionalLong.empty();

    Owners(GroupCommit commits, Ownership ownership, Duration quietTime) {
        this.commits = commits;
        this.ownership = ownership;
        this.quietTime = quietTime;
    }

    /** Enters a new owner, and takes its lock. */
    long enter(String name) {
        long owner = commits.commit(transaction -> {
            PreparedStatement statement = transaction.statement("new-owner", name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
        ownership.hold(owner);
        entered = OptionalLong.of(owner);
        return owner;
    }

    /** Lets go of what was only taken in hand, so that nobody has to wait until this owner is proven dead. */
    void leave() {
        entered.ifPresent(owner -> commits.commit(transaction -> transaction.change("take-over-new", owner)));
        entered = OptionalLong.empty();
    }

    /** Takes the rows of dead owners over: what was being sent is uncertain now, the rest is free. */
    int takeOver() {
        ownership.renew();
        int rewards = 0;
        for (long owner : commits.commit(Owners::present)) {
            if (ownership.isDead(owner)) {
                rewards += commits.commit(transaction -> {
                    int uncertain = transaction.change("take-over-sending", INTERRUPTED, quietTime.toMillis(), owner);
                    transaction.change("take-over-new", owner);
                    return uncertain;
                });
            }
        }
        return rewards;
    }

    /** Looks whether this owner's lock is still held, and tries to take it again if not. */
    boolean holdsLock() {
        boolean held = ownership.isHeld();
        if (!held) {
            lockLost = true;
            ownership.renew();
            held = ownership.isHeld();
        }
        lockLost = !held;
        return held;
    }

    /** What the last look has shown. */
    boolean isLockLost() {
        return lockLost;
    }

    private static List<Long> present(Transaction transaction) throws SQLException {
        List<Long> owners = new ArrayList<>();
        try (ResultSet row = transaction.statement("owners").executeQuery()) {
            while (row.next()) {
                owners.add(row.getLong(1));
            }
        }
        return owners;
    }
}
