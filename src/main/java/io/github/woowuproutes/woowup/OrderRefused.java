package io.github.woowuproutes.woowup;

/** WoowUp refuses this one order, in its own words. Nothing was done. */
public final class OrderRefused extends WoowUpException {

    private static final long serialVersionUID = 1L;

    private final boolean certain;

    OrderRefused(String call, String words, boolean certain) {
        super(call, words);
        this.certain = certain;
    }

    /** False if WoowUp would have said the same to a wrong key, so that the account has to be asked first. */
    public boolean isCertain() {
        return certain;
    }
}
