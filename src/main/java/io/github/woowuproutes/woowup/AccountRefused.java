package io.github.woowuproutes.woowup;

/** WoowUp refuses the account, not the order: a wrong or revoked key, or a closed account. Nothing was done. */
public final class AccountRefused extends WoowUpException {

    private static final long serialVersionUID = 1L;

    AccountRefused(String call, String words) {
        super(
                call,
                "WoowUp refuses the account (" + words
                        + "): check woowup.api-key and woowup.program-id; orders wait, and go on by themselves");
    }
}
