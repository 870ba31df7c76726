package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One sale under two numbers, and cancelled under either of them. */
interface SecondNumberContract extends OpenJournal {

    private static Entry web(String number) {
        return sale(Kind.REWARD, number, "", "ana@x.com", "");
    }

    private static Entry invoice(String number, String alias) {
        return sale(Kind.REWARD, number, alias, "ana@x.com", "");
    }

    private static Entry cancel(String number, String alias) {
        return sale(Kind.CANCEL, number, alias, "", "");
    }

    private State state(String number) {
        return row(number).state();
    }

    private String reason(String number) {
        return row(number).reason().orElse("");
    }

    private void rewarded(String number) {
        Claimed claimed = claimOne();
        assertThat(claimed.number()).isEqualTo(number);
        deliveries().sending(claimed, 1, "nrofactura=" + number + "&points=1", NONE);
        deliveries().settle(claimed, Settlement.rewarded("t" + number), NONE);
    }

    @Test
    default void an_invoice_of_a_web_order_that_was_rewarded_is_the_same_sale() {
        accept(web("W1"));
        rewarded("W1");

        Acceptance invoice = accept(invoice("F9", "W1"));

        assertThat(invoice.kept()).extracting(Kept::state).containsExactly(State.SKIPPED);
        assertThat(reason("F9")).isEqualTo("the same sale as order W1");
        assertThat(state("W1")).isEqualTo(State.REWARDED);
        assertThat(deliveries().claim(10)).isEmpty();
    }

    @Test
    default void a_web_order_whose_invoice_came_first_is_known() {
        accept(invoice("F9", "W1"));
        rewarded("F9");

        Acceptance web = accept(web("W1"));

        assertThat(web.kept()).containsExactly(new Kept(Novelty.SAME, State.REWARDED));
        assertThat(accept(web("W1")).kept()).extracting(Kept::novelty).containsExactly(Novelty.SAME);
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
                accept(entries.toArray(new Entry[0]));
            } else {
                entries.forEach(this::accept);
            }

            assertThat(deliveries().claim(10)).as("seed " + seed).hasSize(1);

            accept(entries.toArray(new Entry[0]));
            assertThat(deliveries().claim(10)).as("again, seed " + seed).isEmpty();
            execute("UPDATE journal SET state = 'REWARDED', owner = NULL WHERE owner IS NOT NULL");
        }
    }

    @Test
    default void an_alias_that_is_learnt_later_joins_what_was_not_sent() {
        accept(web("W1"), web("F9"));

        accept(invoice("F9", "W1"));

        assertThat(numbers(deliveries().claim(10))).hasSize(1);
        assertThat(journal().view().counts()).containsEntry(State.SKIPPED, 1L);
    }

    @Test
    default void two_that_were_both_rewarded_are_said() {
        accept(web("W1"));
        rewarded("W1");
        accept(web("F9"));
        rewarded("F9");

        accept(sale(Kind.REWARD, "F9", "W1", "ana@x.com", "A"));

        assertThat(List.of(state("W1"), state("F9"))).containsExactlyInAnyOrder(State.REWARDED, State.PARKED);
        assertThat(reason("F9")).contains("the same sale as order W1", "take the points of one of them back");
    }

    @Test
    default void a_sale_that_could_not_be_sent_under_one_number_is_sent_under_the_other() {
        accept(invoice("F9", "W1"));
        Claimed claimed = claimOne();
        deliveries().settle(claimed, Settlement.parked("paid in USD"), NONE);

        Acceptance web = accept(web("W1"));

        assertThat(web.kept()).containsExactly(new Kept(Novelty.REPLACED, State.NEW));
        assertThat(claimOne().number()).isEqualTo("W1");
        assertThat(reason("F9")).isEqualTo("the same sale as order W1");
        assertThat(accept(invoice("F9", "W1")).kept()).extracting(Kept::novelty).containsExactly(Novelty.SAME);
    }

    @Test
    default void a_sale_in_hand_is_not_taken_from_it() {
        accept(web("W1"));
        Claimed claimed = claimOne();

        accept(invoice("F9", "W1"));
        deliveries().sending(claimed, 1, "x", NONE);

        assertThat(state("W1")).isEqualTo(State.SENDING);
        assertThat(state("F9")).isEqualTo(State.SKIPPED);
    }

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
                accept(entry);
            }

            accept(entries.toArray(new Entry[0]));

            // what is due is only claimed to find that it was cancelled
            assertThat(deliveries().claim(10)).as("seed " + seed).allMatch(Claimed::cancelled);
            execute("UPDATE journal SET state = 'SKIPPED', owner = NULL WHERE owner IS NOT NULL");
        }
    }

    @Test
    default void a_cancellation_under_the_other_number_waits_for_a_person_once() {
        accept(web("W1"));
        rewarded("W1");
        accept(invoice("F9", "W1"));

        accept(cancel("F9", ""));
        accept(cancel("W1", ""));

        assertThat(ask("SELECT COUNT(*) FROM journal WHERE kind = 'CANCEL' AND state = 'PARKED'"))
                .isEqualTo("1");
        assertThat(row("F9", Kind.CANCEL).reason()).contains("points not taken back yet");
        assertThat(state("W1")).isEqualTo(State.REWARDED);
    }

    @Test
    default void an_attempt_of_a_sale_is_seen_under_its_own_number() {
        accept(invoice("F9", "W1"));
        Attempt attempt = new Attempt(Instant.EPOCH, "user_by_uid", OptionalInt.of(200), Duration.ZERO, "ok");
        Notes notes = new Notes(List.of(attempt), Optional.empty());

        deliveries().settle(claimOne(), Settlement.skipped("no points to give"), notes);

        assertThat(journal().view().attempts(row("F9"))).hasSize(1);
        assertThat(journal().view().attempts(row("W1"))).isEmpty();
    }
}
