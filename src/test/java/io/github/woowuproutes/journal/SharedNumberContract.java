package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two sales under one number. */
interface SharedNumberContract extends OpenJournal {

    private static Entry reward(String number, String email, String branch) {
        return sale(Kind.REWARD, number, "", email, branch);
    }

    private List<OrderRow> rows(String number) {
        return journal().view().order("shop", number);
    }

    private State state(String number) {
        return row(number).state();
    }

    @Test
    default void another_customer_under_the_same_number_parks_both_and_names_both() {
        accept(reward("1", "ana@x.com", "A"));

        Acceptance second = accept(reward("1", "bea@x.com", "A"));

        assertThat(second.kept()).containsExactly(new Kept(Novelty.FRESH, State.PARKED));
        assertThat(rows("1")).extracting(OrderRow::state).containsExactly(State.PARKED, State.PARKED);
        assertThat(rows("1")).extracting(OrderRow::customer).containsExactly("ana@x.com", "bea@x.com");
        assertThat(rows("1").get(0).reason().orElseThrow())
                .startsWith("number collides")
                .contains("bea@x.com at branch A");
        assertThat(rows("1").get(1).reason().orElseThrow())
                .startsWith("number collides")
                .contains("ana@x.com at branch A");
        assertThat(deliveries().claim(10)).isEmpty();
    }

    @Test
    default void another_branch_under_the_same_number_parks_both() {
        accept(reward("1", "ana@x.com", "A"));

        accept(reward("1", "ana@x.com", "B"));

        assertThat(rows("1")).extracting(OrderRow::state).containsExactly(State.PARKED, State.PARKED);
    }

    @Test
    default void a_sale_that_was_sent_keeps_its_points_and_the_other_is_parked() {
        accept(reward("1", "ana@x.com", "A"));
        Claimed sent = claimOne();
        deliveries().sending(sent, 1, "nrofactura=1&points=1", NONE);
        deliveries().settle(sent, Settlement.rewarded("t"), NONE);

        accept(reward("1", "bea@x.com", "B"));

        assertThat(rows("1")).extracting(OrderRow::state).containsExactly(State.REWARDED, State.PARKED);
    }

    @Test
    default void colliding_orders_that_come_again_are_known_and_newer_content_frees_neither() {
        accept(reward("1", "ana@x.com", "A"));
        accept(reward("1", "bea@x.com", "A"));

        Acceptance again = accept(reward("1", "bea@x.com", "A"), reward("1", "ana@x.com", "A"));
        accept(reward("1", "bea@x.com", ""), reward("1", "ana@x.com", ""));

        assertThat(again.kept()).extracting(Kept::novelty).containsOnly(Novelty.SAME);
        assertThat(rows("1")).hasSize(2).extracting(OrderRow::state).containsOnly(State.PARKED);
        assertThat(deliveries().claim(10)).isEmpty();
    }

    @Test
    default void a_customer_or_branch_that_is_added_or_corrected_is_no_collision() {
        accept(reward("1", "", ""));
        accept(reward("1", "ana@x.com", ""));
        accept(reward("1", "ana@x.com", "A"));
        accept(reward("1", "ana@x.com", "a"));

        assertThat(rows("1")).hasSize(1);
        assertThat(state("1")).isEqualTo(State.NEW);
    }

    @Test
    default void a_number_that_stands_on_every_order_does_not_fill_the_journal() {
        for (int i = 0; i < 70; i++) {
            accept(reward("0", "c" + i + "@x.com", ""));
        }

        assertThat(rows("0")).hasSizeBetween(2, 52).extracting(OrderRow::state).containsOnly(State.PARKED);
    }

    @Test
    default void a_credit_may_have_the_number_of_a_sale() {
        Entry credit = new Entry(
                Kind.CREDIT,
                "shop",
                "1",
                Optional.empty(),
                "bea@x.com",
                "{\"customer\":{\"email\":\"bea@x.com\"}}",
                "hash",
                Entry.Standing.skipped("credit, not taken back yet"));

        accept(reward("1", "ana@x.com", "A"), credit);

        assertThat(state("1")).isEqualTo(State.NEW);
        assertThat(row("1", Kind.CREDIT).state()).isEqualTo(State.SKIPPED);
        assertThat(row("1", Kind.CREDIT).reason()).contains("credit, not taken back yet");
    }

    @Test
    default void of_who_became_nobody_nothing_is_kept() {
        accept(reward("1", "ana@x.com", ""));

        accept(new Entry(
                Kind.REWARD,
                "shop",
                "1",
                Optional.empty(),
                "",
                "{\"customer\":{}}",
                "hash",
                Entry.Standing.skipped("anonymous")));

        assertThat(state("1")).isEqualTo(State.SKIPPED);
        assertThat(ask("SELECT COUNT(*) FROM history WHERE content LIKE '%ana%'"))
                .isEqualTo("0");
        assertThat(ask("SELECT COUNT(*) FROM journal WHERE payload LIKE '%ana%' OR customer <> ''"))
                .isEqualTo("0");
    }

    @Test
    default void a_sale_of_other_money_to_nobody_takes_no_points_from_a_customer() {
        accept(new Entry(
                Kind.REWARD, "shop", "1", "ana", "{\"total\":10,\"customer\":{\"email\":\"ana@x.com\"}}", "a"));

        Acceptance nobody = accept(new Entry(
                Kind.REWARD,
                "shop",
                "1",
                Optional.empty(),
                "",
                "{\"total\":99,\"customer\":{}}",
                "b",
                Entry.Standing.skipped("anonymous")));

        assertThat(nobody.kept()).containsExactly(new Kept(Novelty.DIFFERENT, State.NEW));
        assertThat(claimOne().customer()).isEqualTo("ana");
    }
}
