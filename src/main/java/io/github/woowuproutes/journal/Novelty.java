package io.github.woowuproutes.journal;

/** How an order that arrives relates to what the journal holds of it. */
public enum Novelty {
    /** The journal did not have it. */
    FRESH,
    /** It had it, word for word. */
    SAME,
    /** It had other content, of which nothing was sent yet: the newer one holds. */
    REPLACED,
    /** It has other content that can no longer be replaced; the difference was recorded just now. */
    DIFFERENT,
    /** The same difference arrived before. */
    DIFFERENT_AGAIN;

    /** True if what arrived is not what the journal holds. */
    public boolean differs() {
        return this == DIFFERENT || this == DIFFERENT_AGAIN;
    }
}
