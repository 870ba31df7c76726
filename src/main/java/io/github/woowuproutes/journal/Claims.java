package io.github.woowuproutes.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers the claims of one owner, and frees what a claim took whose commit may or may not have arrived. */
final class Claims {

    /** Takes rows in hand. */
    interface Taking<T> {
        List<T> take(Transaction transaction, long claim) throws SQLException;
    }

    private final GroupCommit commits;
    private final Dialect dialect;
    private final long owner;
    private final AtomicLong number = new AtomicLong();
    private final Set<Long> lost = ConcurrentHashMap.newKeySet();

    Claims(GroupCommit commits, Dialect dialect, long owner) {
        this.commits = commits;
        this.dialect = dialect;
        this.owner = owner;
    }

    <T> List<T> take(Taking<T> taking) {
        long claim = number.incrementAndGet();
        Set<Long> released = Set.copyOf(lost);
        try {
            List<T> taken = commits.commitFirst(transaction -> {
                dialect.claimAlone(transaction.connection());
                for (long earlier : released) {
                    transaction.change("release-claim", owner, earlier);
                }
                return taking.take(transaction, claim);
            });
            lost.removeAll(released);
            return taken;
        } catch (RuntimeException e) {
            lost.add(claim);
            throw e;
        }
    }
}
