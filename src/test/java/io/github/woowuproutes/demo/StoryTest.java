package io.github.woowuproutes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Instant EARLIER = Instant.parse("2026-11-22T18:00:00Z");
    private static final Instant LATER = EARLIER.plusSeconds(1);

    private final StringWriter told = new StringWriter();
    private final Story story = new Story(new PrintWriter(told));

    @Test
    void each_thing_is_told_once() {
        var order = order("Ana Paz", "pending");

        story.tell(List.of(order), readUpTo(EARLIER));
        story.tell(List.of(order), readUpTo(LATER));

        assertThat(told.toString().lines())
                .containsExactly(
                        "  7  in the shop: Ana Paz, 10.00 ARS, pending",
                        "  7  -> Ana Paz, not paid (pending): it earns nothing, and the journal has no row of it");
    }

    @Test
    void of_an_order_that_nobody_has_read_there_is_nothing_to_tell() {
        story.tell(List.of(order("Ana Paz", "pending")), readUpTo(EARLIER.minusSeconds(1)));
        story.tell(List.of(order("Ana Paz", "paid")), readUpTo(LATER));

        assertThat(told.toString()).doesNotContain("->");
    }

    @Test
    void what_somebody_writes_into_the_shop_makes_no_line_and_no_colour() {
        story.tell(List.of(order("Ana\n  8  Eve\u001b[31m", "paid")), readUpTo(EARLIER));

        assertThat(told.toString().lines()).containsExactly("  7  in the shop: Ana   8  Eve [31m, 10.00 ARS, paid");
    }

    @Test
    void how_an_order_came_is_told() {
        story.tell(List.of(order(Way.WEBHOOK, "Ana Paz", "paid")), readUpTo(EARLIER));

        assertThat(told.toString().lines()).containsExactly("  7  by webhook: Ana Paz, 10.00 ARS, paid");
    }

    @Test
    void of_an_order_that_was_sent_the_mark_of_the_database_says_nothing() {
        story.tell(List.of(order(Way.HTTP, "Ana Paz", "pending")), readUpTo(LATER));

        assertThat(told.toString()).doesNotContain("->");
    }

    private static Sold order(String buyer, String state) {
        return order(Way.DATABASE, buyer, state);
    }

    private static Sold order(Way way, String buyer, String state) {
        return new Sold(way, new OrderKey("shop", "7"), buyer, "10.00", "ARS", state, EARLIER);
    }

    private static Outcomes readUpTo(Instant moment) {
        return new Outcomes(moment, Set.of("paid", "cancelled"), Map.of(), Map.of(), Map.of());
    }
}
