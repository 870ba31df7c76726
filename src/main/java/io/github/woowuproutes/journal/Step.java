package io.github.woowuproutes.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one caller wants committed, and the future it waits for. */
abstract sealed class Step<T> {

    private final CompletableFuture<T> committed = new CompletableFuture<>();

    CompletableFuture<T> committed() {
        return committed;
    }

    /** Does the step on the connection, or adds it to what is done there in batches. */
    abstract void run(Transaction transaction, Batches batches) throws SQLException;

    /** True if a row that has to be there was not. */
    abstract boolean stale();

    /** Tells the caller that its step is durable. */
    abstract void complete();

    /** Tells the caller that nothing of its step happened. */
    void fail(RuntimeException cause) {
        committed.completeExceptionally(cause);
    }

    /** Anything that is done in one go on the connection. */
    static final class Work<T> extends Step<T> {

        /** The work itself; it neither commits nor rolls back. It may be run again after a roll-back. */
        interface Body<T> {
            T in(Transaction transaction) throws SQLException;
        }

        private final Body<T> body;
        private T result;

        Work(Body<T> body) {
            this.body = body;
        }

        @Override
        void run(Transaction transaction, Batches batches) throws SQLException {
            result = body.in(transaction);
        }

        @Override
        boolean stale() {
            return false;
        }

        @Override
        void complete() {
            committed().complete(result);
        }
    }

    /** A few statements, which go to the database together with the same statements of other steps. */
    static final class Changes extends Step<Void> {

        private static final Runnable NO_GUARD = () -> {};

        private final Runnable guard;
        private final List<Change> changes;
        private boolean missed;

        Changes(List<Change> changes) {
            this(NO_GUARD, changes);
        }

        /** @param guard throws if, at the last moment, the changes must not be made */
        Changes(Runnable guard, List<Change> changes) {
            this.guard = guard;
            this.changes = List.copyOf(changes);
        }

        @Override
        void run(Transaction transaction, Batches batches) {
            guard.run();
            missed = false;
            changes.forEach(change -> batches.add(this, change));
        }

        /** Called for each change that found no row. */
        void missed() {
            missed = true;
        }

        @Override
        boolean stale() {
            return missed;
        }

        @Override
        void complete() {
            committed().complete(null);
        }
    }
}
