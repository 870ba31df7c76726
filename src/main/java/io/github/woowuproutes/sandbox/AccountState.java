package io.github.woowuproutes.sandbox;

/** What WoowUp thinks of the account as a whole; every call is answered accordingly. */
public enum AccountState {
    OPEN,
    /** 403 for every call. */
    REVOKED,
    /** 410 for every call. */
    DELETED,
    /** The key is refused, said as v2 may say it: 200 with {@code "status": false}. */
    KEY_REFUSED
}
