package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes due orders in hand. */
final class Claim {

    /** Customers with several due orders fill a page with rows that cannot be taken yet. */
    private static final int LOOKED_AT_PER_TAKEN = 4;

    private final Transaction transaction;
    private final long owner;
    private final long number;

    Claim(Transaction transaction, long owner, long number) {
        this.transaction = transaction;
        this.owner = owner;
        this.number = number;
    }

    /** Looks again as long as orders that wait behind others of their customer filled what was looked at. */
    List<Claimed> take(int most) throws SQLException {
        List<Claimed> taken = new ArrayList<>();
        boolean more = most > 0;
        while (more) {
            int lookedAt = (most - taken.size()) * LOOKED_AT_PER_TAKEN;
            List<Claimed> due = new ArrayList<>();
            more = due(most - taken.size(), lookedAt, due) == lookedAt;
            taken.addAll(take(due));
            more = more && taken.size() < most;
        }
        return taken;
    }

    /** Takes these, less those that another instance has changed since they were read. */
    private List<Claimed> take(List<Claimed> due) throws SQLException {
        List<Claimed> taken = new ArrayList<>();
        if (!due.isEmpty()) {
            int[] rows = transaction.changeAll(
                    "claim",
                    due.stream()
                            .map(order -> new Object[] {owner, number, order.id(), order.contentHash()})
                            .toList());
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] == 1) {
                    taken.add(due.get(i));
                }
            }
        }
        return taken;
    }

    /** Adds the first due order of each customer, and returns how many rows were read for it. */
    private int due(int most, int lookedAt, List<Claimed> due) throws SQLException {
        Set<String> customers = new HashSet<>();
        int rows = 0;
        try (ResultSet row = transaction.statement("due", lookedAt).executeQuery()) {
            while (due.size() < most && row.next()) {
                rows++;
                if (customers.add(row.getString("customer"))) {
                    due.add(read(row, number));
                }
            }
        }
        return rows;
    }

    /** @param number the claim's */
    static Claimed read(ResultSet row, long number) throws SQLException {
        String customer = row.getString("customer");
        String serviceUid = row.getString("service_uid");
        String verdict = row.getString("verdict");
        return new Claimed(
                row.getLong("id"),
                number,
                row.getString("shop"),
                row.getString("order_number"),
                customer,
                row.getString("payload"),
                row.getString("content_hash"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("request")),
                row.getLong("points"),
                serviceUid == null
                        ? Optional.empty()
                        : Optional.of(new Remembered(customer, serviceUid, row.getString("userapp_id"))),
                row.getInt("look_up_again") == 1,
                row.getString("by_hand") != null,
                row.getInt("cancelled") > 0,
                verdict == null
                        ? Optional.empty()
                        : Optional.of(
                                new Refusal(State.valueOf(verdict), row.getString("reason"), row.getString("ticket"))));
    }
}
