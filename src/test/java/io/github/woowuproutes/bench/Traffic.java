package io.github.woowuproutes.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Orders all the time, by every way in. */
final class Traffic {

    private static final int MILLIS = 1_000;

    private final List<Thread> shops = new ArrayList<>();
    private volatile boolean ended;

    /** Begins to sell so many orders a second, by all ways together. */
    static Traffic begin(Town town, int perSecond, long seed) {
        Traffic traffic = new Traffic();
        List<WayIn> ways = town.ways();
        for (int i = 0; i < ways.size(); i++) {
            WayIn way = ways.get(i);
            Random random = new Random(seed + i);
            int apart = MILLIS * ways.size() / perSecond;
            Thread shop = new Thread(
                    () -> traffic.sell(town.sales(), way, random, apart),
                    way.getClass().getSimpleName());
            shop.setDaemon(true);
            traffic.shops.add(shop);
            shop.start();
        }
        return traffic;
    }

    private void sell(Sales sales, WayIn way, Random random, int apart) {
        try {
            while (!ended) {
                way.hand(sales.sell(random));
                Thread.sleep(random.nextInt(2 * apart + 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is sold any more; returns when what was sold is handed in, or after that time. */
    boolean end(long millis) throws InterruptedException {
        ended = true;
        long began = System.nanoTime();
        for (Thread shop : shops) {
            shop.join(Math.max(1, millis - (System.nanoTime() - began) / 1_000_000));
        }
        return shops.stream().noneMatch(Thread::isAlive);
    }
}
