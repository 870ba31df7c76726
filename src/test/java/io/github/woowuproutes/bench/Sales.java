package io.github.woowuproutes.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All that was sold, noted before it is handed in: every order of it has to be rewarded once. */
final class Sales {

    private static final int CUSTOMERS = 60;

    private final AtomicInteger sold = new AtomicInteger();
    private final AtomicInteger newcomers = new AtomicInteger();
    private final Map<String, Set<BigDecimal>> totals = new ConcurrentHashMap<>();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    /** An order of one of the usual customers. */
    Sale sell(Random random) {
        return sell("customer-" + random.nextInt(CUSTOMERS) + "@example.com", random);
    }

    Sale sell(String email, Random random) {
        BigDecimal total = BigDecimal.valueOf(100 + random.nextInt(100_000), 2);
        Sale sale = new Sale(
                "S-" + sold.incrementAndGet(), email, total, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        note(sale);
        return sale;
    }

    /** A customer whom nobody knows yet. */
    String newcomer() {
        return "newcomer-" + newcomers.incrementAndGet() + "@example.com";
    }

    /** Handed in with this content too: whichever comes to be rewarded is right. */
    void note(Sale sale) {
        totals.computeIfAbsent(sale.number(), number -> ConcurrentHashMap.newKeySet())
                .add(sale.total());
    }

    /** A word that is in nothing else, for something that can be no order. */
    String poison() {
        String word = "poison-" + (poison.size() + 1) + "-" + Long.toHexString(System.nanoTime());
        poison.add(word);
        return word;
    }

    Set<String> numbers() {
        return Set.copyOf(totals.keySet());
    }

    Set<BigDecimal> totals(String number) {
        return totals.getOrDefault(number, Set.of());
    }

    Set<String> poisoned() {
        return Set.copyOf(poison);
    }
}
