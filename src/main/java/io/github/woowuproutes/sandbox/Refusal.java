package io.github.woowuproutes.sandbox;

/** The programme says no to a well-formed request; WoowUp says it with HTTP 200 and {@code "status": false}. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message, null, false, false);
    }
}
