package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Killed while orders are posted: what was acknowledged is there, and is rewarded once. */
@DisabledOnOs(OS.WINDOWS)
class HttpKillIT extends WholeProcess {

    private static final int KILLS = 4;
    private static final int SENDERS = 6;
    private static final int ARRAY = 20;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void killed_while_orders_are_posted_it_has_all_that_it_acknowledged() throws Exception {
        var shop = PostingShop.of(installation());
        var senders = Executors.newFixedThreadPool(SENDERS);
        try {
            for (var i = 0; i < SENDERS; i++) {
                var inArrays = i % 2 == 0;
                senders.submit(() -> send(shop, inArrays));
            }
            for (var kill = 0; kill < KILLS; kill++) {
                var before = acknowledged.size();
                var run = installation().run();
                run.until(() -> acknowledged.size() > before + 500);
                run.kill();
                assertThat(journal().orders()).containsAll(acknowledged);
            }
        } finally {
            enough.set(true);
            senders.shutdown();
        }
        assertThat(senders.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
        var last = installation().run();
        last.until(() -> journal().count("NEW") + journal().count("SENDING") == 0);

        assertThat(last.terminate()).as(last.output()).isZero();
        assertThat(journal().orders()).containsAll(acknowledged);
    }

    /** Goes on whatever happens; what was not acknowledged is sent again, as shops do. */
    private void send(PostingShop shop, boolean inArrays) {
        while (!enough.get()) {
            var numbers = IntStream.range(0, inArrays ? ARRAY : 1)
                    .mapToObj(i -> "K" + next.incrementAndGet())
                    .toList();
            var body = numbers.stream().map(PostingShop::order).collect(Collectors.joining(","));
            var sent = false;
            while (!sent && !enough.get()) {
                sent = sendOnce(shop, inArrays ? "[" + body + "]" : body);
            }
            if (sent) {
                acknowledged.addAll(numbers);
            }
        }
    }

    private static boolean sendOnce(PostingShop shop, String body) {
        try {
            var status = shop.post("/orders", body).statusCode();
            return status == 202 || status == 200;
        } catch (IOException down) {
            Thread.onSpinWait();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
