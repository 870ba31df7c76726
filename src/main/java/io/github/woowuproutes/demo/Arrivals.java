package io.github.woowuproutes.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Lets the orders of the sample come in, each on its own way, and knows which have come. */
final class Arrivals {

    private final Sample sample;
    private final Shop shop;
    private final Senders senders;
    private final Clock clock;
    private final List<Sold> sent = new ArrayList<>();

    Arrivals(Sample sample, Shop shop, Senders senders, Clock clock) {
        this.sample = sample;
        this.shop = shop;
        this.senders = senders;
        this.clock = clock;
    }

    /** @throws IOException if the routes did not take it */
    void bring(Sample.Case one) throws SQLException, IOException, InterruptedException {
        if (one.way() == Way.DATABASE) {
            shop.sell(one.order());
        } else {
            senders.send(one.way(), one.document());
            sent.add(sold(one));
        }
    }

    /** Those of the shop, and then those that were sent. */
    List<Sold> orders() throws SQLException {
        var all = new ArrayList<>(shop.orders());
        all.addAll(sent);
        return all;
    }

    private Sold sold(Sample.Case one) {
        var order = one.order();
        var shopOfOrder = order.shop().isEmpty() ? shop.name() : order.shop();
        return new Sold(
                one.way(),
                new OrderKey(shopOfOrder, Integer.toString(order.number())),
                sample.buyer(order.customer()).name(),
                order.total(),
                order.currency(),
                order.state(),
                clock.instant());
    }
}
