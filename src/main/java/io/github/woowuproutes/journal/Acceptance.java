package io.github.woowuproutes.journal;

import java.util.List;

/**
 * What a committed portion came to.
 *
 * @param kept     what became of each entry, in the order in which they were handed over
 * @param rejected documents that were no valid orders, without those that are kept already
 */
public record Acceptance(List<Kept> kept, int rejected) {

    public Acceptance {
        kept = List.copyOf(kept);
    }

    /** Orders the journal did not have. */
    public int fresh() {
        return count(Novelty.FRESH);
    }

    /** Orders it had, word for word or with a difference that was recorded before. */
    public int known() {
        return count(Novelty.SAME) + count(Novelty.DIFFERENT_AGAIN);
    }

    /** Orders whose content replaced what was there, or whose difference was recorded. */
    public int changed() {
        return count(Novelty.REPLACED) + count(Novelty.DIFFERENT);
    }

    private int count(Novelty novelty) {
        int count = 0;
        for (Kept one : kept) {
            if (one.novelty() == novelty) {
                count++;
            }
        }
        return count;
    }
}
