package io.github.woowuproutes.demo;

import io.github.woowuproutes.sandbox.Sandbox;

/** What the demo says of itself: what is running where, and what one can do with it. */
final class Introduction {

    private final Stage stage;
    private final DemoFolder folder;
    private final Sandbox woowup;
    private final Doors doors;

    Introduction(Stage stage, Sandbox woowup, Doors doors) {
        this.stage = stage;
        this.folder = stage.folder();
        this.woowup = woowup;
        this.doors = doors;
    }

    void print() {
        stage.out()
                .printf(
                        """
                Five ways in for orders, a WoowUp, and the routes that carry them there:

                  the shop    %s, a SQLite file
                  by HTTP     %s, and webhooks of Shopify at %s
                  by JMS      the queue %s of a broker on %s
                  files       those that are put into %s
                  WoowUp      a sandbox on %s: %s points per unit of money
                  the routes  a copy of routes/, in %s with the journal and the log

                %s is the demo's own, made anew at each start. Nothing else is touched.

                """,
                        folder.shop(),
                        doors.orders(),
                        doors.shopify().getPath(),
                        Doors.QUEUE,
                        doors.broker(),
                        doors.folder(),
                        woowup.url(),
                        woowup.program().pointsPerUnit().toPlainString(),
                        folder.path(),
                        folder.path());
        stage.out().flush();
    }

    void invite() {
        stage.out()
                .printf(
                        """

                That was the sample. It runs on, and tells of every order that you add or change, in another terminal in this folder:

                  %3$s demo --add ana@example.com 150.00
                  sqlite3 %1$s "INSERT INTO orders (customer_id, total, paid_at) VALUES (1, 150.00, datetime('now'))"
                  sqlite3 %1$s "UPDATE orders SET state = 'paid', paid_at = datetime('now') WHERE number = 1003"

                What WoowUp gave:  curl %2$s/sandbox/ledger
                Ctrl-C stops it.

                """,
                        folder.shop(), woowup.url(), stage.command());
        stage.out().flush();
    }
}
