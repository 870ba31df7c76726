package io.github.woowuproutes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopTest {

    private static final Sample SAMPLE = Sample.load();

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open("web", folder.resolve("shop.db"));
        shop.furnish(SAMPLE.customers());
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void an_order_stands_in_the_shop_as_the_sample_says_it() throws SQLException {
        shop.sell(SAMPLE.cases().get(0).order());

        assertThat(shop.orders()).singleElement().satisfies(order -> {
            assertThat(order.key()).isEqualTo(new OrderKey("web", "1001"));
            assertThat(order.buyer()).isEqualTo("Ana Paz");
            assertThat(order.total()).isEqualTo("300.00");
            assertThat(order.state()).isEqualTo("paid");
            assertThat(order.changed()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        });
    }

    @Test
    void an_order_added_by_hand_gets_the_next_number() throws SQLException {
        shop.sell(SAMPLE.cases().get(0).order());

        var number = shop.sell("ana@example.com", new BigDecimal("150.00"));

        assertThat(number).isEqualTo("1002");
        assertThat(shop.orders()).extracting(Sold::buyer).containsExactly("Ana Paz", "Ana Paz");
        assertThat(shop.orders()).extracting(Sold::total).containsExactly("300.00", "150.00");
    }

    @Test
    void a_new_customer_is_entered_with_the_order() throws SQLException {
        shop.sell("zoe@example.com", BigDecimal.TEN);
        shop.sell("zoe@example.com", BigDecimal.ONE);

        assertThat(shop.orders()).extracting(Sold::buyer).containsExactly("zoe New", "zoe New");
        assertThat(numbers("SELECT count(*) FROM customers WHERE email = 'zoe@example.com'"))
                .containsExactly(1);
    }

    @Test
    void an_order_that_a_person_changes_says_that_it_changed() throws SQLException {
        shop.sell(SAMPLE.cases().get(2).order());
        execute("UPDATE orders SET changed_at = '2026-01-01 00:00:00'");

        execute("UPDATE orders SET state = 'paid'");

        assertThat(shop.orders().get(0).changed()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void whoever_reads_holds_up_nobody_who_writes() throws SQLException {
        shop.sell(SAMPLE.cases().get(0).order());

        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                var statement = other.createStatement();
                var reading = statement.executeQuery("SELECT * FROM orders")) {
            reading.next();
            shop.sell(SAMPLE.cases().get(1).order());
        }

        assertThat(shop.orders()).hasSize(2);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Integer> numbers(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return List.of(row.getInt(1));
        }
    }
}
