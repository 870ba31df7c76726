package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** What becomes of an order that the journal has already. */
final class Again {

    private final String source;
    private final Dialect dialect;
    private final Transaction transaction;

    /** What the journal has; {@code wanted}: a person asked for it to be taken from its source again. */
    private record Known(long id, State state, String hash, String payload, boolean wanted) {}

    Again(String source, Dialect dialect, Transaction transaction) {
        this.source = source;
        this.dialect = dialect;
        this.transaction = transaction;
    }

    /** Is it the same, and if not, may the newer content replace the older? */
    Kept compare(Entry entry) throws SQLException {
        Known known = known(entry);
        if (known.wanted()) {
            transaction.change("had", known.id());
        }
        if (known.hash().equals(entry.contentHash())) {
            return known.wanted() ? sameAsAskedFor(entry, known) : new Kept(Novelty.SAME, known.state());
        }
        if (replaced("replace-content", entry, known.id())) {
            transaction.change("note-history", known.id(), "replaced by newer content", known.hash(), known.payload());
            return new Kept(Novelty.REPLACED, Intake.first(entry));
        }
        if (known.wanted() && replaced("replace-refused", entry, known.id())) {
            // what was refused for good is not sent again, so its bytes are of no use any more
            transaction.change("forget-request", known.id());
            transaction.change("note-history", known.id(), "replaced by newer content", known.hash(), known.payload());
            return new Kept(Novelty.REPLACED, Intake.first(entry));
        }
        if (adopted(entry, known.id())) {
            return new Kept(Novelty.SAME, known.state());
        }
        boolean noted = transaction.change(
                        "note-history",
                        known.id(),
                        "arrived again with other content",
                        entry.contentHash(),
                        entry.payload())
                > 0;
        return new Kept(noted ? Novelty.DIFFERENT : Novelty.DIFFERENT_AGAIN, known.state());
    }

    private Known known(Entry entry) throws SQLException {
        try (ResultSet row = transaction
                .statement(
                        "accepted-before",
                        entry.shop(),
                        entry.number(),
                        entry.kind().name())
                .executeQuery()) {
            row.next();
            return new Known(
                    row.getLong("id"),
                    State.valueOf(row.getString("state")),
                    row.getString("content_hash"),
                    row.getString("payload"),
                    row.getInt("wanted") > 0);
        }
    }

    private boolean replaced(String file, Entry entry, long id) throws SQLException {
        return transaction.change(
                        file,
                        Intake.first(entry).name(),
                        entry.standing().reason().orElse(null),
                        entry.customer(),
                        entry.contentHash(),
                        entry.payload(),
                        dialect.value(entry.paidAt()),
                        source,
                        entry.due().map(dialect::value).orElse(null),
                        id)
                > 0;
    }

    /** Of an order that another program rewarded only the number was known. */
    private boolean adopted(Entry entry, long id) throws SQLException {
        return transaction.change(
                        "adopt-content",
                        entry.contentHash(),
                        entry.payload(),
                        entry.customer(),
                        dialect.value(entry.paidAt()),
                        id)
                > 0;
    }

    /** Unless a rule still forbids it. */
    private Kept sameAsAskedFor(Entry entry, Known known) throws SQLException {
        long hold = entry.due()
                .map(due -> Duration.between(entry.paidAt(), due).toMillis())
                .orElse(0L);
        boolean again = entry.standing().state() == State.NEW && transaction.change("replay", hold, known.id()) > 0;
        return again ? new Kept(Novelty.REPLACED, State.NEW) : new Kept(Novelty.SAME, known.state());
    }
}
