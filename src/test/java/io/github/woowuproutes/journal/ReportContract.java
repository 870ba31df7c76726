package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.NOON;
import static io.github.woowuproutes.journal.Orders.cancel;
import static io.github.woowuproutes.journal.Orders.paid;
import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What people are told of the orders. */
interface ReportContract extends OpenJournal {

    @Test
    default void an_order_is_found_by_its_shop_and_number() {
        accept(reward("1", "ana"), cancel("1", "ana"), reward("11", "bea"));

        List<OrderRow> found = journal().view().order(row("1").shop(), "1");

        assertThat(found).containsExactly(row("1"), row("1", Kind.CANCEL));
        assertThat(journal().view().order("another", "1")).isEmpty();
    }

    @Test
    default void orders_are_reported_sorted_with_their_money_as_it_was_written() {
        accept(
                paid("1", "ana", "{\"branch\":\"B\",\"currency\":\"ARS\",\"total\":0.10}"),
                paid("2", "bea", "{\"branch\":\"A\",\"total\":12345678901234567.89}"),
                paid("3", "ana", "{\"total\":5}").begins(Entry.Standing.skipped("anonymous")),
                new Entry(Kind.REWARD, "shop", "late", "cid", "{\"total\":1}", "h")
                        .paid(NOON.plusSeconds(1), Optional.empty()));
        deliveries().keepInShadow(claim("1"), 300, "shadow: would be rewarded", NONE, Spending.FREE);
        List<ReportedOrder> reported = new ArrayList<>();

        Reported day = journal().view().reported(NOON, NOON.plusSeconds(1));
        day.orders(reported::add);

        assertThat(reported)
                .containsExactlyInAnyOrder(
                        new ReportedOrder(
                                Optional.of("B"),
                                State.NEW,
                                Optional.of("shadow: would be rewarded"),
                                Optional.of("ARS"),
                                "ana",
                                OptionalLong.of(300),
                                Optional.of("0.10")),
                        new ReportedOrder(
                                Optional.of("A"),
                                State.NEW,
                                Optional.empty(),
                                Optional.empty(),
                                "bea",
                                OptionalLong.empty(),
                                Optional.of("12345678901234567.89")),
                        new ReportedOrder(
                                Optional.empty(),
                                State.SKIPPED,
                                Optional.of("anonymous"),
                                Optional.empty(),
                                "ana",
                                OptionalLong.empty(),
                                Optional.of("5")));
        assertThat(day.customers()).isEqualTo(2);
    }
}
