package io.github.woowuproutes.architecture.bad.order;

import io.github.woowuproutes.architecture.bad.journal.Ledger;

/** Money as a binary number, and an order that knows the journal. */
public final class Coin {

    static int coins;

    private final double amount;

    Coin(double amount) {
        this.amount = amount;
    }

    Ledger ledger() {
        coins++;
        return new Ledger(amount > 1 ? 1 : 0);
    }
}
