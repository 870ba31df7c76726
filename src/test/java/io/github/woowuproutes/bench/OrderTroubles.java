package io.github.woowuproutes.bench;

import io.github.woowuproutes.bench.Trouble.Lane;
import io.github.woowuproutes.bench.Trouble.Scene;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Strange things that are handed in. */
final class OrderTroubles {

    private static final int COPIES = 50;
    private static final int AT_ONCE = 20;

    private OrderTroubles() {}

    static List<Trouble> all() {
        return List.of(
                named("poison", OrderTroubles::poison),
                named("same-order", OrderTroubles::sameOrder),
                named("other-total", OrderTroubles::otherTotal),
                named("new-customer", OrderTroubles::newCustomer));
    }

    /** What can be no order, between orders that can. */
    private static void poison(Scene scene) throws InterruptedException {
        QueueWay queue = new QueueWay(scene.town().broker());
        Sales sales = scene.town().sales();
        queue.send("{\"number\": \"" + sales.poison() + "\", \"total\": ");
        queue.hand(sales.sell(scene.random()));
        queue.send("{\"number\": \"" + sales.poison() + "\", \"state\": \"paid\", \"total\": NaN}");
        queue.send(sales.poison() + "\u0000" + "x".repeat(200_000));
        scene.town()
                .http()
                .handFaulty("{\"number\": \"" + sales.poison() + "\", \"state\": \"paid\", \"total\": \"much\","
                        + " \"customer\": {\"email\": \"ana@example.com\"}}");
        scene.town().http().hand(sales.sell(scene.random()));
    }

    private static void sameOrder(Scene scene) throws InterruptedException {
        Sale sale = scene.town().sales().sell(scene.random());
        for (int copy = 0; copy < COPIES; copy++) {
            scene.anyWay().hand(sale);
        }
    }

    /** Changed after it was paid: before, while and after it is rewarded. */
    private static void otherTotal(Scene scene) throws InterruptedException {
        Random random = scene.random();
        Sale sale = scene.town().sales().sell(random);
        Sale other = sale.costing(sale.total().add(BigDecimal.valueOf(1 + random.nextInt(500))));
        scene.town().sales().note(other);
        scene.anyWay().hand(sale);
        Thread.sleep(random.nextInt(2_000));
        scene.anyWay().hand(other);
        scene.anyWay().hand(sale);
    }

    private static void newCustomer(Scene scene) throws InterruptedException {
        Sales sales = scene.town().sales();
        String newcomer = sales.newcomer();
        for (int order = 0; order < AT_ONCE; order++) {
            scene.anyWay().hand(sales.sell(newcomer, scene.random()));
        }
    }

    private static Trouble named(String name, NamedTrouble.Strike strike) {
        return new NamedTrouble(name, Lane.ORDERS, strike);
    }
}
