package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two sales under one number, and one sale under two, on whichever database. */
interface SaleNumbersContract {

    private JournalContractTest it() {
        return (JournalContractTest) this;
    }

    private static Entry reward(String number, String email, String branch) {
        return sale(Kind.REWARD, number, "", email, branch);
    }

    private static Entry web(String number) {
        return reward(number, "ana@x.com", "");
    }

    private static Entry invoice(String number, String alias) {
        return sale(Kind.REWARD, number, alias, "ana@x.com", "");
    }

    private static Entry cancel(String number, String alias) {
        return sale(Kind.CANCEL, number, alias, "", "");
    }

    private List<OrderRow> rows(String number) {
        return it().journal.view().order("shop", number);
    }

    private State state(String number) {
        return it().row(number).state();
    }

    private String reason(String number) {
        return it().row(number).reason().orElse("");
    }

    private Claimed rewarded(String number) {
        Claimed claimed = it().claimOne();
        assertThat(claimed.number()).isEqualTo(number);
        it().deliveries.sending(claimed, 1, "nrofactura=" + number + "&points=1", Notes.NONE);
        it().deliveries.settle(claimed, Settlement.rewarded("t" + number), Notes.NONE);
        return claimed;
    }

    // two sales, one number

    @Test
    default void another_customer_under_the_same_number_parks_both_and_names_both() {
        it().accept(reward("1", "ana@x.com", "A"));

        Acceptance second = it().accept(reward("1", "bea@x.com", "A"));

        assertThat(second.kept()).containsExactly(new Kept(Novelty.FRESH, State.PARKED));
        assertThat(rows("1")).extracting(OrderRow::state).containsExactly(State.PARKED, State.PARKED);
        assertThat(rows("1")).extracting(OrderRow::customer).containsExactly("ana@x.com", "bea@x.com");
        assertThat(rows("1").get(0).reason().orElseThrow())
                .startsWith("number collides")
                .contains("bea@x.com at branch A");
        assertThat(rows("1").get(1).reason().orElseThrow())
                .startsWith("number collides")
                .contains("ana@x.com at branch A");
        assertThat(it().deliveries.claim(10)).isEmpty();
    }

    @Test
    default void another_branch_under_the_same_number_parks_both() {
        it().accept(reward("1", "ana@x.com", "A"));

        it().accept(reward("1", "ana@x.com", "B"));

        assertThat(rows("1")).extracting(OrderRow::state).containsExactly(State.PARKED, State.PARKED);
    }

    @Test
    default void a_sale_that_was_sent_keeps_its_points_and_the_other_is_parked() {
        it().accept(reward("1", "ana@x.com", "A"));
        rewarded("1");

        it().accept(reward("1", "bea@x.com", "B"));

        assertThat(rows("1")).extracting(OrderRow::state).containsExactly(State.REWARDED, State.PARKED);
    }

    @Test
    default void colliding_orders_that_come_again_are_known_and_newer_content_frees_neither() {
        it().accept(reward("1", "ana@x.com", "A"));
        it().accept(reward("1", "bea@x.com", "A"));

        Acceptance again = it().accept(reward("1", "bea@x.com", "A"), reward("1", "ana@x.com", "A"));
        it().accept(reward("1", "bea@x.com", ""), reward("1", "ana@x.com", ""));

        assertThat(again.kept()).extracting(Kept::novelty).containsOnly(Novelty.SAME);
        assertThat(rows("1")).hasSize(2).extracting(OrderRow::state).containsOnly(State.PARKED);
        assertThat(it().deliveries.claim(10)).isEmpty();
    }

    @Test
    default void a_customer_or_branch_that_is_added_or_corrected_is_no_collision() {
        it().accept(reward("1", "", ""));
        it().accept(reward("1", "ana@x.com", ""));
        it().accept(reward("1", "ana@x.com", "A"));
        it().accept(reward("1", "ana@x.com", "a"));

        assertThat(rows("1")).hasSize(1);
        assertThat(state("1")).isEqualTo(State.NEW);
    }

    @Test
    default void a_number_that_stands_on_every_order_does_not_fill_the_journal() {
        for (int i = 0; i < 70; i++) {
            it().accept(reward("0", "c" + i + "@x.com", ""));
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

        it().accept(reward("1", "ana@x.com", "A"), credit);

        assertThat(state("1")).isEqualTo(State.NEW);
        assertThat(it().row("1", Kind.CREDIT).state()).isEqualTo(State.SKIPPED);
        assertThat(it().row("1", Kind.CREDIT).reason()).contains("credit, not taken back yet");
    }

    @Test
    default void of_who_became_nobody_nothing_is_kept() {
        it().accept(reward("1", "ana@x.com", ""));

        it().accept(new Entry(
                Kind.REWARD,
                "shop",
                "1",
                Optional.empty(),
                "",
                "{\"customer\":{}}",
                "hash",
                Entry.Standing.skipped("anonymous")));

        assertThat(state("1")).isEqualTo(State.SKIPPED);
        assertThat(it().ask("SELECT COUNT(*) FROM history WHERE content LIKE '%ana%'"))
                .isEqualTo("0");
        assertThat(it().ask("SELECT COUNT(*) FROM journal WHERE payload LIKE '%ana%' OR customer <> ''"))
                .isEqualTo("0");
    }

    @Test
    default void a_sale_of_other_money_to_nobody_takes_no_points_from_a_customer() {
        it().accept(new Entry(
                Kind.REWARD, "shop", "1", "ana", "{\"total\":10,\"customer\":{\"email\":\"ana@x.com\"}}", "a"));

        Acceptance nobody = it().accept(new Entry(
                Kind.REWARD,
                "shop",
                "1",
                Optional.empty(),
                "",
                "{\"total\":99,\"customer\":{}}",
                "b",
                Entry.Standing.skipped("anonymous")));

        assertThat(nobody.kept()).containsExactly(new Kept(Novelty.DIFFERENT, State.NEW));
        assertThat(it().claimOne().customer()).isEqualTo("ana");
    }

    // one sale, two numbers

    @Test
    default void an_invoice_of_a_web_order_that_was_rewarded_is_the_same_sale() {
        it().accept(web("W1"));
        rewarded("W1");

        Acceptance invoice = it().accept(invoice("F9", "W1"));

        assertThat(invoice.kept()).extracting(Kept::state).containsExactly(State.SKIPPED);
        assertThat(reason("F9")).isEqualTo("the same sale as order W1");
        assertThat(state("W1")).isEqualTo(State.REWARDED);
        assertThat(it().deliveries.claim(10)).isEmpty();
    }

    @Test
    default void a_web_order_whose_invoice_came_first_is_known() {
        it().accept(invoice("F9", "W1"));
        rewarded("F9");

        Acceptance web = it().accept(web("W1"));

        assertThat(web.kept()).containsExactly(new Kept(Novelty.SAME, State.REWARDED));
        assertThat(it().accept(web("W1")).kept()).extracting(Kept::novelty).containsExactly(Novelty.SAME);
        assertThat(state("W1")).isEqualTo(State.SKIPPED);
        assertThat(reason("W1")).isEqualTo("the same sale as order F9");
    }

    @Test
    default void whatever_the_order_and_the_portions_one_of_them_is_sent() {
        for (int seed = 0; seed < 60; seed++) {
            String n = "-" + seed;
            List<Entry> entries = new ArrayList<>(List.of(
                    web("W" + n), invoice("F" + n, "W" + n), sale(Kind.REWARD, "X" + n, "F" + n, "eva@x.com", "Z")));
            Collections.shuffle(entries, new Random(seed));
            if (seed % 2 == 0) {
                it().accept(entries.toArray(new Entry[0]));
            } else {
                entries.forEach(entry -> it().accept(entry));
            }

            assertThat(it().deliveries.claim(10)).as("seed " + seed).hasSize(1);

            it().accept(entries.toArray(new Entry[0]));
            assertThat(it().deliveries.claim(10)).as("again, seed " + seed).isEmpty();
            it().execute("UPDATE journal SET state = 'REWARDED', owner = NULL WHERE owner IS NOT NULL");
        }
    }

    @Test
    default void an_alias_that_is_learnt_later_joins_what_was_not_sent() {
        it().accept(web("W1"), web("F9"));

        it().accept(invoice("F9", "W1"));

        assertThat(it().numbers(it().deliveries.claim(10))).hasSize(1);
        assertThat(it().journal.view().counts()).containsEntry(State.SKIPPED, 1L);
    }

    @Test
    default void two_that_were_both_rewarded_are_said() {
        it().accept(web("W1"));
        rewarded("W1");
        it().accept(web("F9"));
        rewarded("F9");

        it().accept(sale(Kind.REWARD, "F9", "W1", "ana@x.com", "A"));

        assertThat(List.of(state("W1"), state("F9"))).containsExactlyInAnyOrder(State.REWARDED, State.PARKED);
        assertThat(reason("F9")).contains("the same sale as order W1", "take the points of one of them back");
    }

    @Test
    default void a_sale_that_could_not_be_sent_under_one_number_is_sent_under_the_other() {
        it().accept(invoice("F9", "W1"));
        Claimed claimed = it().claimOne();
        it().deliveries.settle(claimed, Settlement.parked("paid in USD"), Notes.NONE);

        Acceptance web = it().accept(web("W1"));

        assertThat(web.kept()).containsExactly(new Kept(Novelty.REPLACED, State.NEW));
        assertThat(it().claimOne().number()).isEqualTo("W1");
        assertThat(reason("F9")).isEqualTo("the same sale as order W1");
        assertThat(it().accept(invoice("F9", "W1")).kept())
                .extracting(Kept::novelty)
                .containsExactly(Novelty.SAME);
    }

    @Test
    default void a_sale_in_hand_is_not_taken_from_it() {
        it().accept(web("W1"));
        Claimed claimed = it().claimOne();

        it().accept(invoice("F9", "W1"));
        it().deliveries.sending(claimed, 1, "x", Notes.NONE);

        assertThat(state("W1")).isEqualTo(State.SENDING);
        assertThat(state("F9")).isEqualTo(State.SKIPPED);
    }

    // cancelled under another number

    @Test
    default void cancelled_under_either_number_nothing_is_sent() {
        List<Entry> sales = List.of(web("W"), invoice("F", "W"), cancel("W", ""), cancel("F", ""), cancel("F", "W"));
        for (int seed = 0; seed < 80; seed++) {
            String n = "-" + seed;
            Random random = new Random(seed);
            List<Entry> entries = new ArrayList<>(List.of(invoice("F" + n, "W" + n)));
            if (random.nextBoolean()) {
                entries.add(web("W" + n));
            }
            Entry picked = sales.get(2 + random.nextInt(3));
            entries.add(cancel(
                    picked.number() + n, picked.alias().map(alias -> alias + n).orElse("")));
            Collections.shuffle(entries, random);
            for (Entry entry : entries) {
                it().accept(entry);
            }

            it().accept(entries.toArray(new Entry[0]));

            // what is due is only claimed to find that it was cancelled
            assertThat(it().deliveries.claim(10)).as("seed " + seed).allMatch(Claimed::cancelled);
            it().execute("UPDATE journal SET state = 'SKIPPED', owner = NULL WHERE owner IS NOT NULL");
        }
    }

    @Test
    default void a_cancellation_under_the_other_number_waits_for_a_person_once() {
        it().accept(web("W1"));
        rewarded("W1");
        it().accept(invoice("F9", "W1"));

        it().accept(cancel("F9", ""));
        it().accept(cancel("W1", ""));

        assertThat(it().ask("SELECT COUNT(*) FROM journal WHERE kind = 'CANCEL' AND state = 'PARKED'"))
                .isEqualTo("1");
        assertThat(it().row("F9", Kind.CANCEL).reason()).contains("points not taken back yet");
        assertThat(state("W1")).isEqualTo(State.REWARDED);
    }

    @Test
    default void an_attempt_of_a_sale_is_seen_under_its_own_number() {
        it().accept(invoice("F9", "W1"));

        Claimed claimed = it().claimOne();
        it().deliveries
                .settle(
                        claimed,
                        Settlement.skipped("no points to give"),
                        new Notes(
                                List.of(new Attempt(
                                        java.time.Instant.EPOCH,
                                        "user_by_uid",
                                        OptionalInt.of(200),
                                        java.time.Duration.ZERO,
                                        "ok")),
                                Optional.empty()));

        assertThat(it().journal.view().attempts(it().row("F9"))).hasSize(1);
        assertThat(it().journal.view().attempts(it().row("W1"))).isEmpty();
    }
}
