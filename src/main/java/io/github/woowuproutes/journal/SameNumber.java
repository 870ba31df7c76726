package io.github.woowuproutes.journal;

import io.github.woowuproutes.order.SaleUnderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of content whose number the journal has already: the same, newer content, or another sale altogether. */
final class SameNumber {

    /** A number that stands on every order would fill the journal, and say no more. */
    private static final int MOST_TWINS = 50;

    private record Row(
            long id, int twin, State state, String hash, String payload, Optional<Long> sameAs, boolean wanted) {

        /** Another program rewarded it, and only its number was known. */
        boolean isImported() {
            return hash.equals(RewardedElsewhere.CONTENT);
        }
    }

    private final String source;
    private final Dialect dialect;
    private final Transaction transaction;
    private final SameSale sales;

    SameNumber(String source, Dialect dialect, Transaction transaction, SameSale sales) {
        this.source = source;
        this.dialect = dialect;
        this.transaction = transaction;
        this.sales = sales;
    }

    Kept again(Entry entry) throws SQLException {
        List<Row> rows = rows(entry);
        Optional<Row> same = rows.stream()
                .filter(row -> row.hash().equals(entry.contentHash()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().wanted()
                    ? askedFor(same.get(), entry)
                    : new Kept(Novelty.SAME, same.get().state());
        }
        if (rows.get(0).sameAs().isPresent()) {
            Kept kept = sales.arrivedAs(rows.get(0).id(), rows.get(0).sameAs().get(), entry);
            sales.join(entry);
            return kept;
        }
        SaleUnderNumber sale = SaleUnderNumber.of(entry.payload());
        Optional<Row> earlier = rows.stream()
                .filter(row -> entry.kind() == Kind.CANCEL
                        || row.isImported()
                        || row.wanted()
                        || !SaleUnderNumber.of(row.payload()).isOtherThan(sale))
                .findFirst();
        if (earlier.isEmpty()) {
            return collide(rows, entry, sale);
        }
        if (entry.kind() == Kind.REWARD
                && sale.isOfNobodyUnlike(SaleUnderNumber.of(earlier.get().payload()))) {
            return note(earlier.get(), entry);
        }
        Kept kept = replace(earlier.get(), entry, standing(earlier.get(), rows, entry));
        // with other content it may have another alias as well
        sales.join(entry);
        return kept;
    }

    /** As long as one of two sales under a number waits for a person, neither goes on by itself. */
    private static Entry.Standing standing(Row earlier, List<Row> rows, Entry entry) {
        Optional<Row> waiting = rows.stream()
                .filter(row -> row != earlier && (earlier.twin() > 0 || row.state() == State.PARKED))
                .findFirst();
        return waiting.isEmpty()
                ? entry.standing()
                : new Entry.Standing(
                        State.PARKED,
                        Optional.of(collision(
                                entry, SaleUnderNumber.of(waiting.get().payload()))));
    }

    /** May the newer content replace the older? */
    private Kept replace(Row row, Entry entry, Entry.Standing standing) throws SQLException {
        boolean replaced = replaced("replace-content", row, entry, standing);
        if (row.wanted()) {
            transaction.change("had", row.id());
            if (!replaced && replaced("replace-refused", row, entry, standing)) {
                // what was refused for good is not sent again, so its bytes are of no use any more
                transaction.change("forget-request", row.id());
                replaced = true;
            }
        }
        if (replaced) {
            // whoever is nobody now leaves nothing behind
            String older = entry.customer().isEmpty() && standing.state() == State.SKIPPED ? "{}" : row.payload();
            transaction.change("note-history", row.id(), "replaced by newer content", row.hash(), older);
            return new Kept(Novelty.REPLACED, standing.state());
        }
        return row.isImported() && adopted(row, entry) ? new Kept(Novelty.SAME, row.state()) : note(row, entry);
    }

    private boolean replaced(String file, Row row, Entry entry, Entry.Standing standing) throws SQLException {
        return transaction.change(
                        file,
                        standing.state().name(),
                        standing.reason().orElse(null),
                        entry.customer(),
                        entry.contentHash(),
                        entry.payload(),
                        dialect.value(entry.paidAt()),
                        source,
                        entry.due().map(dialect::value).orElse(null),
                        row.id())
                > 0;
    }

    private boolean adopted(Row row, Entry entry) throws SQLException {
        return transaction.change(
                        "adopt-content",
                        entry.contentHash(),
                        entry.payload(),
                        entry.customer(),
                        dialect.value(entry.paidAt()),
                        row.id())
                > 0;
    }

    /** It came as it was, because a person asked for it: it is sent, unless a rule still forbids it. */
    private Kept askedFor(Row row, Entry entry) throws SQLException {
        transaction.change("had", row.id());
        long hold = entry.due()
                .map(due -> Duration.between(entry.paidAt(), due).toMillis())
                .orElse(0L);
        boolean again = entry.standing().state() == State.NEW && transaction.change("replay", hold, row.id()) > 0;
        return again ? new Kept(Novelty.REPLACED, State.NEW) : new Kept(Novelty.SAME, row.state());
    }

    private Kept note(Row row, Entry entry) throws SQLException {
        boolean noted = transaction.change(
                        "note-history",
                        row.id(),
                        "arrived again with other content",
                        entry.contentHash(),
                        entry.payload())
                > 0;
        return new Kept(noted ? Novelty.DIFFERENT : Novelty.DIFFERENT_AGAIN, row.state());
    }

    /** Two sales have one number. Neither is lost, and neither that was not sent yet is sent. */
    private Kept collide(List<Row> rows, Entry entry, SaleUnderNumber sale) throws SQLException {
        Row first = rows.get(0);
        if (rows.size() > MOST_TWINS) {
            return note(first, entry);
        }
        int inserted = transaction.change(
                "accept-colliding",
                entry.shop(),
                entry.number(),
                entry.kind().name(),
                rows.get(rows.size() - 1).twin() + 1,
                collision(entry, SaleUnderNumber.of(first.payload())),
                entry.customer(),
                source,
                entry.contentHash(),
                entry.payload(),
                dialect.value(entry.paidAt()));
        if (inserted == 0) {
            // another instance was quicker
            return again(entry);
        }
        transaction.change("park-colliding", collision(entry, sale), first.id());
        return new Kept(Novelty.FRESH, State.PARKED);
    }

    private static String collision(Entry entry, SaleUnderNumber other) {
        return "number collides: " + entry.number() + " is also the number of an order of " + other.words()
                + "; correct one of them in the shop, or send them by hand";
    }

    private List<Row> rows(Entry entry) throws SQLException {
        List<Row> rows = new ArrayList<>(1);
        try (ResultSet row = transaction
                .statement(
                        "accepted-before",
                        entry.shop(),
                        entry.number(),
                        entry.kind().name())
                .executeQuery()) {
            while (row.next()) {
                long sameAs = row.getLong("same_as");
                rows.add(new Row(
                        row.getLong("id"),
                        row.getInt("twin"),
                        State.valueOf(row.getString("state")),
                        row.getString("content_hash"),
                        row.getString("payload"),
                        sameAs == 0 ? Optional.empty() : Optional.of(sameAs),
                        row.getInt("wanted") > 0));
            }
        }
        return rows;
    }
}
