package io.github.woowuproutes.woowup;

/** An answer of WoowUp that stops a delivery. Its subclasses are the rows of the table of outcomes. */
public abstract sealed class WoowUpException extends Exception
        permits RateLimited, AccountRefused, OrderRefused, UnclearAnswer {

    private static final long serialVersionUID = 1L;

    private final String call;

    WoowUpException(String call, String message) {
        // no stack: a "no" is an answer like any other, and tells nothing of a place in our code
        super(message, null, false, false);
        this.call = call;
    }

    /** WoowUp's name of the call that was answered so. */
    public String call() {
        return call;
    }
}
