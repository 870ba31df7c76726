package io.github.woowuproutes.journal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What a cancellation does to the order that it cancels, under whichever of its numbers it came. */
final class Cancellations {

    private static final String CANCELLED = "cancelled before it was sent";
    private static final String TO_TAKE_BACK = "points not taken back yet";

    private final Transaction transaction;
    private final SaleNames names;
    private final SameSale sales;

    Cancellations(Transaction transaction, SaleNames names, SameSale sales) {
        this.transaction = transaction;
        this.names = names;
        this.sales = sales;
    }

    /**
     * A reward that gave nothing is not sent any more; after one that may have, the cancellation waits for a person. Nothing
     * happens to a sale that is not cancelled under any of its numbers; one that is, is so under all of them from now on.
     */
    void take(SaleNumber number) throws SQLException {
        Set<SaleNumber> all = names.all(number);
        Optional<SaleNumber> cancelledAs = Optional.empty();
        for (SaleNumber name : all) {
            if (cancelledAs.isEmpty() && names.sale(Kind.CANCEL, name).isPresent()) {
                cancelledAs = Optional.of(name);
            }
        }
        if (cancelledAs.isPresent()) {
            for (SaleNumber name : all) {
                if (!name.equals(cancelledAs.get())) {
                    sales.join(Kind.CANCEL, cancelledAs.get(), name);
                }
            }
            for (SaleNumber name : all) {
                transaction.change("skip-cancelled", CANCELLED, name.shop(), name.number());
                transaction.change("await-taking-back", TO_TAKE_BACK, name.shop(), name.number());
            }
        }
    }
}
