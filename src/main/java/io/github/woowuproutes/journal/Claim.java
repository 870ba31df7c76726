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
    private final Dialect dialect;
    private final long owner;

    Claim(Transaction transaction, Dialect dialect, long owner) {
        this.transaction = transaction;
        this.dialect = dialect;
        this.owner = owner;
    }

    List<Claimed> take(int most) throws SQLException {
        dialect.claimAlone(transaction.connection());
        List<Claimed> taken = due(most);
        if (taken.isEmpty()) {
            return taken;
        }
        int[] counts = transaction.changeAll(
                "claim",
                taken.stream().map(order -> new Object[] {owner, order.id()}).toList());
        List<Claimed> ours = new ArrayList<>(taken.size());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                ours.add(taken.get(i));
            }
        }
        return ours;
    }

    private List<Claimed> due(int most) throws SQLException {
        List<Claimed> due = new ArrayList<>();
        Set<String> customers = new HashSet<>();
        try (ResultSet row =
                transaction.statement("due", most * LOOKED_AT_PER_TAKEN).executeQuery()) {
            while (due.size() < most && row.next()) {
                if (customers.add(row.getString("customer"))) {
                    due.add(read(row));
                }
            }
        }
        return due;
    }

    private static Claimed read(ResultSet row) throws SQLException {
        String customer = row.getString("customer");
        String serviceUid = row.getString("service_uid");
        String verdict = row.getString("verdict");
        return new Claimed(
                row.getLong("id"),
                row.getInt("claims") + 1,
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
                row.getInt("cancelled") > 0,
                verdict == null
                        ? Optional.empty()
                        : Optional.of(
                                new Refusal(State.valueOf(verdict), row.getString("reason"), row.getString("ticket"))));
    }
}
