package io.github.woowuproutes.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/**
 * The one writer of the journal. Steps that come while a commit is under way share the next one, so that many workers cost
 * few disk writes; each caller waits until its own step is durable. A step that fails takes no other with it.
 */
final class GroupCommit implements AutoCloseable {

    private static final long CLOSING_MILLIS = 10_000;

    private final Dialect dialect;
    private final SqlFiles files;
    private final StepQueue waiting = new StepQueue();
    private final Thread writer;
    private volatile Transaction transaction;

    GroupCommit(Dialect dialect, SqlFiles files) {
        this.dialect = dialect;
        this.files = files;
        this.writer = new Thread(this::write, "journal-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /** Commits the work, and returns its result when it is durable. */
    <T> T commit(Step.Work.Body<T> body) {
        return await(submit(new Step.Work<>(body), false));
    }

    /**
     * Like {@link #commit(Step.Work.Body)}, but ahead of what waits: for work that takes a lock of its own. Because it comes
     * first in its transaction, no two instances wait for each other's locks crosswise.
     */
    <T> T commitFirst(Step.Work.Body<T> body) {
        return await(submit(new Step.Work<>(body), true));
    }

    /**
     * Commits the changes, and returns when they are durable.
     *
     * @throws StaleClaim if a row that must be there was not: then none of them was made
     */
    void commit(List<Change> changes) {
        await(submit(new Step.Changes(changes), false));
    }

    /**
     * Commits the changes before everything that is submitted later, and does not wait for it.
     *
     * @param outcome told by the writer's own thread, before it writes anything else: that they are durable, or why not, as
     *                {@link #commit(List)} says
     * @return done when the outcome was told
     */
    CompletableFuture<Void> submit(List<Change> changes, BiConsumer<Void, Throwable> outcome) {
        Step.Changes step = new Step.Changes(changes);
        CompletableFuture<Void> told = step.committed().whenComplete(outcome);
        submit(step, false);
        return told;
    }

    /** As {@link #commit(List)}, unless the guard throws just before the changes would be made. */
    void commit(Runnable guard, List<Change> changes) {
        await(submit(new Step.Changes(guard, changes), false));
    }

    private <T> CompletableFuture<T> submit(Step<T> step, boolean first) {
        waiting.add(step, first);
        return step.committed();
    }

    /** Waits until it is durable. */
    static <T> T await(CompletableFuture<T> committed) {
        try {
            return committed.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void write() {
        for (List<Step<?>> group = waiting.next(); !group.isEmpty(); group = waiting.next()) {
            write(group, Tries.FIRST);
        }
        discard();
    }

    private void write(List<Step<?>> group, Tries tries) {
        List<Step<?>> steps = group;
        boolean fresh = transaction == null;
        boolean committing = false;
        try {
            for (List<Step<?>> stale = execute(steps); !stale.isEmpty(); stale = execute(steps)) {
                transaction.rollback();
                stale.forEach(step -> step.fail(new StaleClaim("the row is no longer as it was claimed")));
                steps = steps.stream().filter(step -> !step.stale()).toList();
            }
            committing = true;
            transaction.commit();
        } catch (Throwable e) { // even an Error: whoever waits must not wait for ever
            recover(steps, e, !fresh && !committing, tries);
            return;
        }
        steps.forEach(Step::complete);
    }

    /** Nothing of the steps is committed, or nobody can tell: find out which of them can go on. */
    private void recover(List<Step<?>> steps, Throwable failure, boolean cutOffBefore, Tries tries) {
        boolean usable = rolledBack();
        if (usable && steps.size() > 1) {
            steps.forEach(step -> write(List.of(step), Tries.FIRST));
        } else if (tries.another() && (usable ? collided(failure) : cutOffBefore)) {
            write(steps, tries.next());
        } else {
            steps.forEach(step -> step.fail(unavailable(failure)));
        }
    }

    private List<Step<?>> execute(List<Step<?>> steps) throws SQLException {
        if (transaction == null) {
            transaction = new Transaction(dialect.writer(), files);
        }
        transaction.begin();
        Batches batches = new Batches();
        for (Step<?> step : steps) {
            step.run(transaction, batches);
        }
        batches.execute(transaction);
        return steps.stream().filter(Step::stale).toList();
    }

    /** True if only the company of another transaction was to blame: a deadlock, or a conflict of snapshots. */
    private static boolean collided(Throwable failure) {
        return failure instanceof SQLException e
                && e.getSQLState() != null
                && e.getSQLState().startsWith("40");
    }

    private static RuntimeException unavailable(Throwable e) {
        return e instanceof RuntimeException cause
                ? cause
                : new JournalUnavailable("the journal cannot commit: " + e.getMessage(), e);
    }

    /** True if the connection can go on after a failure; else the next group opens a new one. */
    private boolean rolledBack() {
        if (transaction == null) {
            return false;
        }
        try {
            transaction.rollback();
            return true;
        } catch (SQLException | RuntimeException e) {
            discard();
            return false;
        }
    }

    private void discard() {
        Transaction broken = transaction;
        transaction = null;
        if (broken != null) {
            try {
                broken.connection().close();
            } catch (SQLException e) {
                // it is broken, and the database has ended its transaction
            }
        }
    }

    /** Commits what is waiting, and closes the connection. What comes later fails. */
    @Override
    public void close() {
        waiting.close();
        try {
            writer.join(CLOSING_MILLIS);
            if (writer.isAlive()) {
                giveUp();
                writer.join(CLOSING_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The database does not answer: whoever waits is told so. */
    private void giveUp() {
        waiting.fail(new JournalUnavailable("the journal was closed before it answered", null));
        Transaction stuck = transaction;
        if (stuck != null) {
            try {
                stuck.connection().abort(Runnable::run);
            } catch (SQLException e) {
                // its own time-outs end it
            }
        }
    }

    /** How often a group is written again, for what was not its own fault. */
    private record Tries(int made) {

        static final Tries FIRST = new Tries(1);
        private static final int MOST = 5;

        boolean another() {
            return made < MOST;
        }

        Tries next() {
            return new Tries(made + 1);
        }
    }
}
