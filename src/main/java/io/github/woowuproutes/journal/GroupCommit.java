package io.github.woowuproutes.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one writer of the journal. Steps that come while a commit is under way share the next one, so that many workers cost
 * few disk writes; each caller waits until its own step is durable. A step that fails takes no other with it.
 */
final class GroupCommit implements AutoCloseable {

    private static final int LARGEST_GROUP = 256;

    private final Dialect dialect;
    private final SqlFiles files;
    private final LinkedBlockingQueue<Step<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closing;
    private Transaction transaction;

    GroupCommit(Dialect dialect, SqlFiles files) {
        this.dialect = dialect;
        this.files = files;
        this.writer = new Thread(this::write, "journal-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /** Commits the work, and returns its result when it is durable. */
    <T> T commit(Step.Work.Body<T> body) {
        return await(new Step.Work<>(body));
    }

    /**
     * Commits the changes, and returns when they are durable.
     *
     * @throws StaleClaim if a row that must be there was not: then none of them was made
     */
    void commit(List<Change> changes) {
        await(new Step.Changes(changes));
    }

    private <T> T await(Step<T> step) {
        if (!closing) {
            waiting.add(step);
        }
        if (closing && !writer.isAlive()) {
            step.fail(closed());
        }
        try {
            return step.committed().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void write() {
        List<Step<?>> group = new ArrayList<>();
        while (!closing || !waiting.isEmpty()) {
            try {
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP - 1);
                write(group);
            } catch (InterruptedException e) {
                closing = true;
            }
            group.clear();
        }
        discard();
    }

    private void write(List<Step<?>> group) {
        try {
            List<Step<?>> stale = execute(group);
            if (stale.isEmpty()) {
                transaction.connection().commit();
                group.forEach(Step::complete);
            } else {
                transaction.connection().rollback();
                stale.forEach(step -> step.fail(new StaleClaim("the row is no longer as it was claimed")));
                write(group.stream().filter(step -> !stale.contains(step)).toList());
            }
        } catch (SQLException | RuntimeException e) {
            if (!rolledBack() || group.size() == 1) {
                group.forEach(step -> step.fail(unavailable(e)));
            } else {
                group.forEach(step -> write(List.of(step)));
            }
        }
    }

    private List<Step<?>> execute(List<Step<?>> group) throws SQLException {
        if (transaction == null) {
            transaction = new Transaction(dialect.writer(), files);
        }
        Batches batches = new Batches();
        for (Step<?> step : group) {
            step.run(transaction, batches);
        }
        batches.execute(transaction);
        List<Step<?>> stale = new ArrayList<>();
        for (Step<?> step : group) {
            if (step.stale()) {
                stale.add(step);
            }
        }
        return stale;
    }

    private static RuntimeException unavailable(Exception e) {
        return e instanceof RuntimeException cause
                ? cause
                : new JournalUnavailable("the journal cannot commit: " + e.getMessage(), e);
    }

    private static JournalUnavailable closed() {
        return new JournalUnavailable("the journal is closed", null);
    }

    /** True if the connection can go on after a failure; else the next group opens a new one. */
    private boolean rolledBack() {
        if (transaction == null) {
            return false;
        }
        try {
            transaction.connection().rollback();
            return true;
        } catch (SQLException e) {
            discard();
            return false;
        }
    }

    private void discard() {
        if (transaction != null) {
            try {
                transaction.connection().close();
            } catch (SQLException e) {
                // it is broken, and the database has ended its transaction
            }
            transaction = null;
        }
    }

    /** Commits what is waiting, and closes the connection. What comes later fails. */
    @Override
    public void close() {
        closing = true;
        waiting.add(new Step.Work<Void>(any -> null));
        try {
            writer.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.forEach(step -> step.fail(closed()));
    }
}
