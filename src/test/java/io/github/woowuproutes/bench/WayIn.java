package io.github.woowuproutes.bench;

/** One way in which a shop hands in its orders. It insists, as a shop does, until it was told that they are taken. */
interface WayIn {

    /** Returns when the order was handed in. */
    void hand(Sale sale) throws InterruptedException;

    /** What a way does once; whatever it throws, it is done again. */
    @FunctionalInterface
    interface Attempt {
        boolean succeeds() throws Exception;
    }

    /** Tries twice a second, however long it takes. */
    static void insist(Attempt attempt) throws InterruptedException {
        while (true) {
            try {
                if (attempt.succeeds()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception tryAgain) {
                // whoever should take it is away
            }
            Thread.sleep(500);
        }
    }
}
