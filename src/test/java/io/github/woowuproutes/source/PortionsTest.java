package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.journal.Mark;
import io.github.woowuproutes.journal.Wanted;
import io.github.woowuproutes.rows.Column;
import io.github.woowuproutes.rows.OrderAssembly;
import io.github.woowuproutes.rows.Row;
import io.github.woowuproutes.rows.ShopTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTest {

    private static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");
    private static final Instant NOON = Instant.parse("2026-11-22T15:00:00Z");

    private final Keys keys =
            new Keys().with("orders.sql.url", "jdbc:none:").with("orders.sql.time-zone", ZONE.getId());
    private Instant since = NOON.minus(Duration.ofDays(2));
    private Instant start = since;
    private Instant mark = since;
    private Duration settle = Duration.ZERO;
    private Pass.Kind kind = Pass.Kind.POLL;
    private Tally tally = new Tally();
    private List<Wanted> wanted = List.of();

    @Test
    void a_portion_is_handed_over_before_the_next_is_read() {
        var read = new AtomicInteger();
        var endless = IntStream.iterate(1, i -> i + 1)
                .peek(i -> read.set(i))
                .mapToObj(i -> row(i, since.plusMillis(i)))
                .iterator();
        var portions = portions(endless);

        portions.next();
        assertThat(read.get()).isEqualTo(Portions.ORDERS + 1);

        portions.next();
        assertThat(read.get()).isEqualTo(2 * Portions.ORDERS + 1);
    }

    @Test
    void an_order_is_never_cut_in_two() {
        var rows = new ArrayList<Row>();
        for (int order = 1; order <= Portions.ORDERS + 1; order++) {
            rows.add(row(order, NOON));
            rows.add(row(order, NOON));
        }

        var portions = all(rows);

        assertThat(portions).hasSize(2);
        assertThat(items(portions.get(0).documents().get(Portions.ORDERS - 1))).isEqualTo(2);
        assertThat(items(portions.get(1).documents().get(0))).isEqualTo(2);
    }

    @Test
    void the_mark_of_a_portion_is_the_time_of_its_last_order() {
        var rows = IntStream.rangeClosed(1, Portions.ORDERS + 3)
                .mapToObj(i -> row(i, since.plusSeconds(i)))
                .toList();

        var portions = all(rows);

        assertThat(portions.get(0).marks()).containsExactly(poll(since.plusSeconds(Portions.ORDERS)));
        assertThat(portions.get(1).marks()).containsExactly(poll(since.plusSeconds(Portions.ORDERS + 3)));
    }

    @Test
    void equal_times_across_a_border_are_found_again_from_the_mark() {
        var rows = IntStream.rangeClosed(1, Portions.ORDERS + 3)
                .mapToObj(i -> row(i, NOON))
                .toList();
        var first = portions(rows.iterator()).next();
        mark = Instant.parse(first.marks().get(0).value());
        since = mark;

        var again = all(rows);

        assertThat(numbers(again)).contains("501", "502", "503");
    }

    @Test
    void rows_before_since_are_dropped() {
        var portions = all(List.of(row(1, since.minusMillis(1)), row(2, since)));

        assertThat(numbers(portions)).containsExactly("2");
        assertThat(tally.rows()).isEqualTo(2);
    }

    @Test
    void no_row_before_the_start_is_taken() {
        start = NOON;

        assertThat(numbers(all(List.of(row(1, NOON.minusSeconds(1)), row(2, NOON)))))
                .containsExactly("2");
    }

    @Test
    void an_order_paid_before_the_start_stays_out_though_its_row_changed_since() {
        start = NOON;
        var row = row(1, NOON.minusSeconds(5));
        row = with(row, Column.CHANGED_AT, new ShopTime(NOON.plusSeconds(5), false, ZONE));

        assertThat(all(List.of(row)).stream().flatMap(portion -> portion.documents().stream()))
                .isEmpty();
    }

    @Test
    void an_invoice_dated_2099_is_taken_and_moves_no_mark() {
        var portions = all(List.of(row(1, NOON.minusSeconds(9)), row(2, Instant.parse("2099-01-01T00:00:00Z"))));

        assertThat(numbers(portions)).containsExactly("1", "2");
        assertThat(portions.get(0).marks()).containsExactly(poll(NOON.minusSeconds(9)));
    }

    @Test
    void young_rows_wait_and_the_mark_stays_before_them() {
        settle = Duration.ofMinutes(10);

        var portions = all(List.of(row(1, NOON.minusSeconds(600)), row(2, NOON.minusSeconds(599))));

        assertThat(numbers(portions)).containsExactly("1");
        assertThat(portions.get(0).marks()).containsExactly(poll(NOON.minusSeconds(600)));
        assertThat(tally.waiting()).isEqualTo(1);
    }

    @Test
    void times_that_run_backwards_leave_the_mark_where_the_poll_found_it() {
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= Portions.ORDERS; i++) {
            rows.add(row(i, since.plusSeconds(i)));
        }
        rows.add(row(9000, since.plusSeconds(1)));

        var portions = all(rows);

        assertThat(tally.backwards()).isTrue();
        assertThat(portions.get(1).marks()).containsExactly(poll(mark));
        assertThat(numbers(portions)).contains("9000");
    }

    @Test
    void an_order_whose_rows_are_apart_is_a_fault_in_both_halves() {
        var documents =
                all(List.of(row(1, NOON), row(2, NOON), row(1, NOON))).get(0).documents();

        assertThat(documents).hasSize(3);
        assertThat(documents.get(0).faults()).hasSize(1);
        assertThat(documents.get(1).faults()).isEmpty();
        assertThat(documents.get(2).faults().get(0).problem()).contains("not together");
        assertThat(tally.scattered()).isTrue();
    }

    @Test
    void an_order_that_comes_with_another_state_is_another_event() {
        var refunded = with(row(1, NOON.plusSeconds(-1)), Column.STATE, "refunded");

        var documents = all(List.of(row(1, NOON.minusSeconds(3)), row(2, NOON.minusSeconds(2)), refunded))
                .get(0)
                .documents();

        assertThat(documents).hasSize(3).allSatisfy(document -> assertThat(document.faults())
                .isEmpty());
    }

    @Test
    void a_date_counts_until_its_day_is_over() {
        since = NOON;
        mark = NOON;
        var today = new ShopTime(LocalDate.of(2026, 11, 22).atStartOfDay(ZONE).toInstant(), true, ZONE);
        var yesterday =
                new ShopTime(LocalDate.of(2026, 11, 21).atStartOfDay(ZONE).toInstant(), true, ZONE);

        var portions =
                all(List.of(with(row(1, NOON), Column.PAID_AT, yesterday), with(row(2, NOON), Column.PAID_AT, today)));

        assertThat(numbers(portions)).containsExactly("2");
        assertThat(portions.get(0).marks()).as("a mark never goes back").isEmpty();
    }

    @Test
    void nothing_new_is_nothing_to_commit() {
        assertThat(all(List.of())).isEmpty();
    }

    @Test
    void a_sweep_ends_with_its_own_mark_even_if_it_found_nothing() {
        kind = Pass.Kind.SWEEP;

        var portions = all(List.of());

        assertThat(portions).hasSize(1);
        assertThat(portions.get(0).marks()).containsExactly(new Mark("orders.sql.swept", NOON.toString()));
    }

    @Test
    void who_looks_for_single_orders_takes_these_and_moves_no_mark() {
        kind = Pass.Kind.REREAD;
        wanted = List.of(new Wanted(7, "shop", "2", NOON), new Wanted(8, "web", "3", NOON));
        var rows = List.of(
                row(1, NOON), row(2, NOON), row(3, NOON), with(row(3, NOON.plusSeconds(1)), Column.SHOP, "web"));

        var portions = all(rows);

        assertThat(numbers(portions)).containsExactly("2", "3");
        assertThat(portions.get(0).documents().get(1).order().path("shop").asText())
                .isEqualTo("web");
        assertThat(portions.get(0).marks()).isEmpty();
    }

    @Test
    void an_order_without_any_time_is_handed_over_as_a_fault() {
        var timeless = row(1, NOON);
        var values = new EnumMap<Column, Object>(timeless.values());
        values.remove(Column.PAID_AT);

        var documents = all(List.of(new Row(values, List.of()))).get(0).documents();

        assertThat(documents.get(0).faults()).hasSize(1);
        assertThat(documents.get(0).faults().get(0).field()).isEqualTo("paidAt");
    }

    @Test
    void a_result_that_breaks_off_is_not_taken_for_its_end() {
        var broken = new Iterator<Row>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Row next() {
                throw new IllegalStateException("connection lost");
            }
        };
        var portions = portions(broken);

        assertThatThrownBy(portions::hasNext).hasMessage("connection lost");
        assertThat(portions.hasNext()).isFalse();
        assertThat(tally.ended()).isFalse();
    }

    private Portions portions(Iterator<Row> rows) {
        tally = new Tally();
        var pass = new Pass(kind, since, start, mark, NOON, settle, wanted, tally);
        var assembly = new OrderAssembly(
                ZoneId.of("UTC"), ShopSettings.of("orders.sql", keys).earning());
        return new Portions(pass, rows, "orders.sql", "shop", assembly);
    }

    private List<Submission> all(List<Row> rows) {
        var all = new ArrayList<Submission>();
        portions(rows.iterator()).forEachRemaining(all::add);
        return all;
    }

    private static Row row(int number, Instant paidAt) {
        var values = new EnumMap<Column, Object>(Column.class);
        values.put(Column.NUMBER, Integer.toString(number));
        values.put(Column.TOTAL, BigDecimal.TEN);
        values.put(Column.EMAIL, "ana@test.com");
        values.put(Column.SKU, "S-1");
        values.put(Column.PAID_AT, new ShopTime(paidAt, false, ZONE));
        return new Row(values, List.of());
    }

    private static Row with(Row row, Column column, Object value) {
        var values = new EnumMap<Column, Object>(row.values());
        values.put(column, value);
        return new Row(values, List.of());
    }

    private static Mark poll(Instant at) {
        return new Mark("orders.sql", at.toString());
    }

    private static int items(Document document) {
        return document.order().path("items").size();
    }

    private static List<String> numbers(List<Submission> portions) {
        return portions.stream()
                .flatMap(portion -> portion.documents().stream())
                .map(document -> document.order().path("number").asText())
                .toList();
    }
}
