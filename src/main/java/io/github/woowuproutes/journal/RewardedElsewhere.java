package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Enters what another program has rewarded, so that it is not rewarded again. */
public final class RewardedElsewhere {

    /** Stands for a content that is not known. */
    static final String CONTENT = "import";

    private static final String REASON = "another program rewarded it";
    private static final Set<State> UNSENT = EnumSet.of(State.NEW, State.SKIPPED, State.PARKED);
    private static final String TO_TAKE_BACK = "points not taken back yet";

    private final GroupCommit commits;
    private final Dialect dialect;

    RewardedElsewhere(GroupCommit commits, Dialect dialect) {
        this.commits = commits;
        this.dialect = dialect;
    }

    /** What became of one of them. */
    public enum Entered {
        /** The journal did not have it. */
        FRESH,
        /** It waited here, or was parked or skipped, and nothing was ever sent: now it is REWARDED. */
        SETTLED,
        /** It was REWARDED before. */
        KNOWN,
        /** Its reward is on its way from here, may have arrived, or was refused: it was left as it is. */
        LEFT
    }

    /** Commits a portion, all or nothing; in the order in which they were handed over. */
    public List<Entered> enter(List<Rewarded> orders) {
        return commits.commit(transaction -> {
            List<Entered> entered = new ArrayList<>(orders.size());
            for (Rewarded order : orders) {
                entered.add(enter(order, transaction));
            }
            return entered;
        });
    }

    /** What would become of a portion; nothing is changed. */
    public List<Entered> wouldEnter(List<Rewarded> orders) {
        return commits.commit(transaction -> {
            List<Entered> entered = new ArrayList<>(orders.size());
            for (Rewarded order : orders) {
                entered.add(wouldEnter(order, transaction));
            }
            return entered;
        });
    }

    private static Entered wouldEnter(Rewarded order, Transaction transaction) throws SQLException {
        try (ResultSet row = transaction
                .statement("state-of-sale", order.shop(), order.number())
                .executeQuery()) {
            if (!row.next()) {
                return Entered.FRESH;
            }
            State state = State.valueOf(row.getString("state"));
            if (state == State.REWARDED) {
                return Entered.KNOWN;
            }
            return row.getInt("attempts") == 0 && UNSENT.contains(state) ? Entered.SETTLED : Entered.LEFT;
        }
    }

    private Entered enter(Rewarded order, Transaction transaction) throws SQLException {
        Entered entered = row(order, transaction);
        if (entered == Entered.FRESH || entered == Entered.SETTLED) {
            transaction.change("await-taking-back", TO_TAKE_BACK, order.shop(), order.number());
        }
        return entered;
    }

    private Entered row(Rewarded order, Transaction transaction) throws SQLException {
        int inserted = transaction.change(
                "import-rewarded",
                order.shop(),
                order.number(),
                REASON,
                order.customer().orElse(""),
                order.points().orElse(null),
                order.transactionId().orElse(null),
                order.payload(),
                order.paidAt().map(dialect::value).orElse(null));
        if (inserted > 0) {
            return Entered.FRESH;
        }
        int settled = transaction.change(
                "import-known",
                REASON,
                order.points().orElse(null),
                order.transactionId().orElse(null),
                order.shop(),
                order.number());
        return settled > 0 ? Entered.SETTLED : wouldEnter(order, transaction);
    }
}
