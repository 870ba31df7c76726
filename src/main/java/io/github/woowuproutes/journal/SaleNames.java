package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers under which the journal knows a sale. All rows of a sale but one point to that one. */
final class SaleNames {

    private final Transaction transaction;

    SaleNames(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Where the row of a sale stands. */
    record Standing(long id, String number, State state, int attempts) {

        /** A row that was sent stays; else the one that is nearest to being sent does, and the first of two alike. */
        boolean yieldsTo(Standing other) {
            return rank() < other.rank() || rank() == other.rank() && id > other.id;
        }

        private int rank() {
            if (attempts > 0) {
                return 4;
            }
            return switch (state) {
                case SENDING, UNKNOWN, REWARDED, CANCELLED -> 4;
                case NEW -> 3;
                case PARKED -> 2;
                case SKIPPED -> 1;
            };
        }

        /** What is said of the other rows of this sale. */
        String words() {
            return "the same sale as order " + number;
        }
    }

    /** The row that the sale of a number has, if there is one. */
    Optional<Long> sale(Kind kind, SaleNumber number) throws SQLException {
        try (ResultSet row = transaction
                .statement("sale-of-number", number.shop(), number.number(), kind.name())
                .executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    Standing standing(long sale) throws SQLException {
        try (ResultSet row = transaction.statement("standing-of-sale", sale).executeQuery()) {
            row.next();
            return new Standing(
                    row.getLong("id"),
                    row.getString("order_number"),
                    State.valueOf(row.getString("state")),
                    row.getInt("attempts"));
        }
    }

    /** Where the row with the content of an entry stands; empty if no row has it. */
    Optional<State> stateOf(Entry entry) throws SQLException {
        try (ResultSet row = transaction
                .statement(
                        "state-of-content",
                        entry.shop(),
                        entry.number(),
                        entry.kind().name(),
                        entry.contentHash())
                .executeQuery()) {
            return row.next() ? Optional.of(State.valueOf(row.getString("state"))) : Optional.empty();
        }
    }

    /** All numbers of the sale that is rewarded or cancelled under this one, which comes first. */
    Set<SaleNumber> all(SaleNumber number) throws SQLException {
        Set<SaleNumber> names = new LinkedHashSet<>();
        names.add(number);
        for (Kind kind : List.of(Kind.REWARD, Kind.CANCEL)) {
            Optional<Long> sale = sale(kind, number);
            if (sale.isPresent()) {
                try (ResultSet row = transaction
                        .statement("numbers-of-sale", sale.get(), sale.get())
                        .executeQuery()) {
                    while (row.next()) {
                        names.add(new SaleNumber(number.shop(), row.getString("order_number")));
                    }
                }
            }
        }
        return names;
    }
}
