package io.github.woowuproutes.journal;

/**
 * Proof of life of an owner. Time proves nothing: an owner that is only slow must keep its rows. Only when the operating
 * system or the database has taken the lock away is an owner dead.
 */
interface Ownership extends AutoCloseable {

    /**
     * Takes the lock of the owner with this number, held until {@link #close()} or the end of the process.
     *
     * @throws JournalInUse if another process delivers from this journal and it can have only one
     */
    void hold(long owner);

    /** True if that owner is proven dead. */
    boolean isDead(long owner);

    /** False once the lock was lost; from then on others may take this instance's orders over. */
    boolean isHeld();

    /** Takes a lost lock again, if nobody else has it. What others took over meanwhile stays theirs. */
    void renew();

    /**
     * True if this instance is the one of all that looks for new orders where only one should: it keeps that until it ends or
     * loses its lock.
     */
    boolean isPoller();

    @Override
    void close();
}
