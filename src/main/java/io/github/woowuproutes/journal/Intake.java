package io.github.woowuproutes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Puts a portion of orders, what was rejected of it, and the source's marks into the journal in one commit. */
final class Intake {

    private static final String CANCELLED = "cancelled before it was sent";
    private static final String NOTHING_SENT = "no reward was sent";
    private static final String TO_TAKE_BACK = "points not taken back yet";

    private final String source;
    private final Transaction transaction;
    private int fresh;
    private int known;
    private int changed;
    private int rejected;

    Intake(String source, Transaction transaction) {
        this.source = source;
        this.transaction = transaction;
    }

    Acceptance accept(List<Entry> entries, List<Rejection> rejections, List<Mark> marks) throws SQLException {
        insert(entries);
        for (Rejection rejection : rejections) {
            rejected +=
                    transaction.change("reject", source, rejection.contentHash(), rejection.faults(), rejection.raw());
        }
        for (Mark mark : marks) {
            transaction.change("write-mark", mark.name(), mark.value());
        }
        return new Acceptance(fresh, known, changed, rejected);
    }

    private void insert(List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        int[] counts =
                transaction.changeAll("accept", entries.stream().map(this::row).toList());
        List<Entry> cancellations = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Entry entry = entries.get(i);
            if (counts[i] == 1) {
                fresh++;
            } else {
                compare(entry);
            }
            if (counts[i] == 1 && entry.kind() == Kind.CANCEL) {
                cancellations.add(entry);
            }
        }
        for (Entry cancellation : cancellations) {
            cancel(cancellation);
        }
    }

    private Object[] row(Entry entry) {
        return new Object[] {
            entry.shop(),
            entry.number(),
            entry.kind().name(),
            first(entry).name(),
            entry.kind() == Kind.CANCEL ? NOTHING_SENT : null,
            entry.customer(),
            source,
            entry.contentHash(),
            entry.payload()
        };
    }

    /** The journal has this order already: is it the same, and if not, may the newer content replace the older? */
    private void compare(Entry entry) throws SQLException {
        long id;
        String hash;
        String payload;
        try (ResultSet row = transaction
                .statement(
                        "accepted-before",
                        entry.shop(),
                        entry.number(),
                        entry.kind().name())
                .executeQuery()) {
            row.next();
            id = row.getLong("id");
            hash = row.getString("content_hash");
            payload = row.getString("payload");
        }
        if (hash.equals(entry.contentHash())) {
            known++;
            return;
        }
        boolean replaced = transaction.change(
                        "replace-content", entry.customer(), entry.contentHash(), entry.payload(), source, id)
                > 0;
        int noted = replaced
                ? transaction.change("note-history", id, "replaced by newer content", hash, payload)
                : transaction.change(
                        "note-history", id, "arrived again with other content", entry.contentHash(), entry.payload());
        if (replaced || noted > 0) {
            changed++;
        } else {
            known++;
        }
    }

    private static State first(Entry entry) {
        return entry.kind() == Kind.CANCEL ? State.SKIPPED : State.NEW;
    }

    /** A reward that gave nothing is not sent any more; after one that may have, the cancellation waits for a person. */
    private void cancel(Entry cancellation) throws SQLException {
        transaction.change("skip-cancelled", CANCELLED, cancellation.shop(), cancellation.number());
        transaction.change("await-taking-back", TO_TAKE_BACK, cancellation.shop(), cancellation.number());
    }
}
