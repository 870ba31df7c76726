package io.github.woowuproutes.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Keeps a shop ahead of what is rewarded, so that there is always something to do. */
final class Load {

    private final Shop shop;
    private final int backlog;
    private final int returning;
    private int sold;

    Load(Shop shop, int backlog, int returning) {
        this.shop = shop;
        this.backlog = backlog;
        this.returning = returning;
    }

    /**
     * Sells until so many orders wait as the backlog says.
     *
     * @param handled orders that do not wait any more, because they were sent, whatever became of it
     */
    void keepUp(int handled) throws SQLException, IOException {
        if (sold == 0) {
            shop.open(backlog, returning);
            sold = backlog;
        }
        int missing = backlog - (sold - handled);
        if (missing > 0) {
            shop.sell(sold, missing, returning);
            sold += missing;
        }
    }

    int sold() {
        return sold;
    }
}
