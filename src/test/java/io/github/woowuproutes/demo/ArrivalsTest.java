package io.github.woowuproutes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {

    private static final Sample SAMPLE = Sample.load();
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC);
    /** Nobody listens there. */
    private static final int CLOSED_PORT = 1;

    @TempDir
    private Path folder;

    private Shop shop;
    private Arrivals arrivals;

    @BeforeEach
    void a_shop_and_a_folder() throws Exception {
        shop = Shop.open("web", folder.resolve("shop.db"));
        shop.furnish(SAMPLE.customers());
        var doors = new Doors(CLOSED_PORT, "token", "secret", "tcp://127.0.0.1:" + CLOSED_PORT, folder);
        arrivals = new Arrivals(SAMPLE, shop, new Senders(doors), NOON);
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void the_sample_has_an_order_of_each_way_in() {
        assertThat(SAMPLE.cases().stream().map(Sample.Case::way).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Way.class));
    }

    @Test
    void an_order_that_is_not_of_the_database_is_known_only_because_it_was_sent() throws Exception {
        var one = first(Way.FILE);

        arrivals.bring(one);

        assertThat(shop.orders()).isEmpty();
        assertThat(arrivals.orders())
                .containsExactly(new Sold(
                        Way.FILE,
                        new OrderKey("web", "2004"),
                        "Lucía Gil",
                        "75.00",
                        "ARS",
                        "paid",
                        Instant.parse("2026-11-22T15:00:00Z")));
    }

    @Test
    void a_file_appears_under_its_name_as_it_is_in_the_sample() throws Exception {
        arrivals.bring(first(Way.FILE));

        assertThat(Files.readString(folder.resolve("orders-1.csv")))
                .isEqualTo(new String(first(Way.FILE).document(), StandardCharsets.UTF_8));
        assertThat(folder.resolve(".orders-1.csv")).doesNotExist();
    }

    @Test
    void an_order_that_nobody_takes_has_not_come() throws Exception {
        for (var way : EnumSet.of(Way.HTTP, Way.WEBHOOK, Way.JMS)) {
            assertThatThrownBy(() -> arrivals.bring(first(way)))
                    .as(way.toString())
                    .isInstanceOf(IOException.class);
        }

        assertThat(arrivals.orders()).isEmpty();
    }

    private static Sample.Case first(Way way) {
        return SAMPLE.cases().stream()
                .filter(one -> one.way() == way)
                .findFirst()
                .orElseThrow();
    }
}
