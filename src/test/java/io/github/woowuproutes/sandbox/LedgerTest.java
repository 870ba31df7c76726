package io.github.woowuproutes.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.EntryStore.Entry;
import io.github.woowuproutes.sandbox.EntryStore.Kind;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger();

    @Test
    void every_one_of_many_orders_is_found_again() {
        for (var i = 0; i < 200_000; i++) {
            add("order-" + i, "x".repeat(i % 50));
        }

        assertThat(ledger.size()).isEqualTo(200_000);
        assertThat(ledger.doubles()).isEmpty();
        for (var i = 0; i < 200_000; i += 997) {
            assertThat(ledger.rewardsOf("order-" + i))
                    .singleElement()
                    .extracting(Reward::order)
                    .isEqualTo("order-" + i);
        }
        assertThat(ledger.rewardsOf("order-200000")).isEmpty();
    }

    @Test
    void order_numbers_with_the_same_hash_are_kept_apart() {
        add("Aa", "");
        add("BB", "");
        add("Aa", "");

        assertThat(ledger.rewardsOf("Aa")).hasSize(2);
        assertThat(ledger.rewardsOf("BB")).hasSize(1);
        assertThat(ledger.doubles()).containsExactly("Aa");
    }

    @Test
    void a_detail_longer_than_a_chunk_is_kept_whole() {
        var items = "ñ".repeat(2_000_000);

        add("1", "[]");
        add("2", items);
        add("3", "[]");

        assertThat(ledger.rewardsOf("2").get(0).items()).contains(items);
        assertThat(ledger.rewardsOf("3").get(0).items()).contains("[]");
    }

    private void add(String order, String items) {
        ledger.add(new Entry(Kind.REWARD, "ana@x.com", order, 1, 0, "", "", items), EntryStore.NONE);
    }
}
