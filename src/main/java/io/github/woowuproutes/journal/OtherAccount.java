package io.github.woowuproutes.journal;

/** The journal belongs to another WoowUp account than the configured one. */
public final class OtherAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherAccount(Account journal, Account configured) {
        super("this journal belongs to " + journal + ", but the configuration names " + configured
                + ". Give this account a journal of its own (journal.url), or correct woowup.url, woowup.api and"
                + " woowup.program-id.");
    }
}
