package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.cancel;
import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a journal does, on whichever database. */
abstract class JournalContractTest {

    static final String SOURCE = "orders.test";
    static final Notes NONE = Notes.NONE;
    static final Duration QUIET = Duration.ofMinutes(10);

    Journal journal;
    Deliveries deliveries;

    /** Where this test's own, empty journal is. */
    abstract JournalSettings settings();

    abstract Connection connect() throws SQLException;

    @BeforeEach
    void open() {
        journal = Journal.open(settings());
        deliveries = journal.deliver("test", QUIET);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    /** Fresh, known, changed and rejected. */
    private static List<Integer> counts(Acceptance acceptance) {
        return List.of(acceptance.fresh(), acceptance.known(), acceptance.changed(), acceptance.rejected());
    }

    Acceptance accept(Entry... entries) {
        return journal.accept(SOURCE, List.of(entries), List.of(), List.of());
    }

    OrderRow row(String number) {
        return row(number, Kind.REWARD);
    }

    OrderRow row(String number, Kind kind) {
        return journal.view().orders(1_000_000).stream()
                .filter(order -> order.orderNumber().equals(number) && order.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    Claimed claimOne() {
        List<Claimed> claimed = deliveries.claim(1);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    List<String> numbers(List<Claimed> claimed) {
        return claimed.stream().map(Claimed::number).toList();
    }

    String ask(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // accepting

    @Test
    void an_order_seen_twice_is_one_row() {
        accept(reward("1", "ana"));

        Acceptance again = accept(reward("1", "ana"), reward("2", "bea"));

        assertThat(counts(again)).containsExactly(1, 1, 0, 0);
        assertThat(journal.view().counts()).containsExactlyEntriesOf(java.util.Map.of(State.NEW, 2L));
        assertThat(row("1").receivedAt())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
    }

    @Test
    void an_order_seen_twice_in_one_portion_is_one_row_with_the_later_content() {
        Acceptance acceptance = accept(reward("1", "ana"), reward("1", "ana"), reward("1", "ana", "b"));

        assertThat(counts(acceptance)).containsExactly(1, 1, 1, 0);
        assertThat(claimOne().payload()).contains("\"b\"");
    }

    @Test
    void each_order_of_a_portion_is_told_what_became_of_it() {
        accept(reward("known", "a"), reward("changed", "b"), reward("sent", "c"));
        deliveries.claim(10).stream()
                .filter(order -> order.number().equals("sent"))
                .forEach(order -> deliveries.sending(order, 5, "body", NONE));
        Entry other = reward("sent", "c", "x");

        Acceptance acceptance =
                accept(reward("new", "d"), reward("known", "a"), reward("changed", "b", "x"), other, other);

        assertThat(acceptance.kept())
                .containsExactly(
                        new Kept(Novelty.FRESH, State.NEW),
                        new Kept(Novelty.SAME, State.NEW),
                        new Kept(Novelty.REPLACED, State.NEW),
                        new Kept(Novelty.DIFFERENT, State.SENDING),
                        new Kept(Novelty.DIFFERENT_AGAIN, State.SENDING));
    }

    @Test
    void cancellations_are_told_what_became_of_them_and_of_their_rewards() {
        accept(reward("sent", "a"));
        deliveries.sending(claimOne(), 5, "body", NONE);

        Acceptance acceptance = accept(reward("1", "b"), cancel("1", "b"), cancel("2", "c"), cancel("sent", "a"));

        assertThat(acceptance.kept())
                .containsExactly(
                        new Kept(Novelty.FRESH, State.SKIPPED),
                        new Kept(Novelty.FRESH, State.SKIPPED),
                        new Kept(Novelty.FRESH, State.SKIPPED),
                        new Kept(Novelty.FRESH, State.PARKED));
    }

    @Test
    void an_order_is_found_by_its_shop_and_number() {
        accept(reward("1", "ana"), cancel("1", "ana"), reward("11", "bea"));

        List<OrderRow> found = journal.view().order(row("1").shop(), "1");

        assertThat(found).containsExactly(row("1"), row("1", Kind.CANCEL));
        assertThat(journal.view().order("another", "1")).isEmpty();
    }

    @Test
    void the_same_number_in_another_shop_is_another_order() {
        Entry web = new Entry(Kind.REWARD, "web", "1", "ana", "{}", "a");
        Entry store = new Entry(Kind.REWARD, "store", "1", "bea", "{}", "a");

        assertThat(accept(web, store).fresh()).isEqualTo(2);
    }

    @Test
    void every_field_comes_back_as_it_was() {
        String odd = "O'Brien \"ñandú\" 漢字 😀 \n\r\t\\ %' OR 1=1 --";
        Entry entry = new Entry(Kind.REWARD, odd + "s", odd + "n", odd + "c", "{\"x\":\"" + odd + "\"}", odd + "h");
        accept(entry);

        Claimed claimed = claimOne();

        assertThat(new Entry(
                        Kind.REWARD,
                        claimed.shop(),
                        claimed.number(),
                        claimed.customer(),
                        claimed.payload(),
                        claimed.contentHash()))
                .isEqualTo(entry);
        assertThat(claimed.attempts()).isZero();
        assertThat(claimed.request()).isEmpty();
        assertThat(claimed.remembered()).isEmpty();
        assertThat(claimed.refusal()).isEmpty();
        assertThat(claimed.cancelled()).isFalse();
        assertThat(claimed.lookUpAgain()).isFalse();
    }

    @Test
    void what_is_rejected_is_kept_once_a_source() {
        Rejection rejection = new Rejection("h", new byte[] {0, -1, 7}, "[\"no total\"]");

        Acceptance first = journal.accept(SOURCE, List.of(), List.of(rejection), List.of());
        Acceptance again = journal.accept(SOURCE, List.of(), List.of(rejection), List.of());
        Acceptance other = journal.accept("orders.other", List.of(), List.of(rejection), List.of());

        assertThat(List.of(first.rejected(), again.rejected(), other.rejected()))
                .containsExactly(1, 0, 1);
        assertThat(ask("SELECT COUNT(*) FROM rejected")).isEqualTo("2");
        assertThat(ask("SELECT faults FROM rejected WHERE source = 'orders.test'"))
                .isEqualTo("[\"no total\"]");
    }

    @Test
    void the_raw_bytes_of_what_is_rejected_are_kept() throws SQLException {
        byte[] raw = {0, -1, 7, 'a'};
        journal.accept(SOURCE, List.of(), List.of(new Rejection("h", raw, "[]")), List.of());

        try (var connection = connect();
                var row = connection.createStatement().executeQuery("SELECT raw FROM rejected")) {
            row.next();
            assertThat(row.getBytes(1)).isEqualTo(raw);
        }
    }

    @Test
    void marks_are_committed_with_their_orders() {
        journal.accept(SOURCE, List.of(reward("1", "ana")), List.of(), List.of(new Mark("m", "1")));
        journal.accept(SOURCE, List.of(), List.of(), List.of(new Mark("m", "2"), new Mark("n", "x")));

        assertThat(journal.read("m")).contains("2");
        assertThat(journal.read("n")).contains("x");
        assertThat(journal.read("o")).isEmpty();
    }

    @Test
    void nothing_of_a_failed_portion_remains() {
        Entry broken = new Entry(Kind.REWARD, "shop", "2", "bea", null, "h");

        assertThatThrownBy(() -> journal.accept(
                        SOURCE,
                        List.of(reward("1", "ana"), broken),
                        List.of(new Rejection("h", "x".getBytes(StandardCharsets.UTF_8), "[]")),
                        List.of(new Mark("m", "1"))))
                .isInstanceOf(JournalUnavailable.class);

        assertThat(journal.view().counts()).isEmpty();
        assertThat(journal.read("m")).isEmpty();
        assertThat(ask("SELECT COUNT(*) FROM rejected")).isEqualTo("0");
        assertThat(accept(reward("1", "ana")).fresh()).isEqualTo(1);
    }

    @Test
    void an_empty_portion_changes_nothing() {
        assertThat(counts(accept())).containsExactly(0, 0, 0, 0);
    }

    // content that changes

    @Test
    void newer_content_replaces_what_was_never_sent_and_the_older_is_kept() {
        accept(reward("1", "ana", "a"));

        Acceptance acceptance = accept(reward("1", "bea", "b"));

        assertThat(counts(acceptance)).containsExactly(0, 0, 1, 0);
        assertThat(claimOne().payload()).contains("\"b\"");
        assertThat(row("1").customer()).isEqualTo("bea");
        assertThat(ask("SELECT content FROM history")).contains("\"a\"");
        assertThat(ask("SELECT event FROM history")).isEqualTo("replaced by newer content");
    }

    @Test
    void parked_or_skipped_and_never_sent_becomes_new_when_other_content_arrives() {
        accept(reward("1", "ana"), reward("2", "bea"));
        for (Claimed order : deliveries.claim(2)) {
            deliveries.settle(
                    order,
                    order.number().equals("1") ? Settlement.parked("no branch") : Settlement.skipped("no points"),
                    NONE);
        }

        accept(reward("1", "ana"), reward("2", "bea"));
        assertThat(deliveries.claim(2)).isEmpty();
        accept(reward("1", "ana", "b"), reward("2", "bea", "b"));

        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(row("1").reason()).isEmpty();
        assertThat(numbers(deliveries.claim(2))).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void after_an_attempt_the_first_content_stays_and_a_difference_is_recorded_once() {
        accept(reward("1", "ana", "a"));
        Claimed order = claimOne();
        deliveries.sending(order, 5, "body", NONE);

        Acceptance first = accept(reward("1", "ana", "b"));
        Acceptance again = accept(reward("1", "ana", "b"));

        assertThat(first.changed()).isEqualTo(1);
        assertThat(counts(again)).containsExactly(0, 1, 0, 0);
        assertThat(ask("SELECT COUNT(*) FROM history")).isEqualTo("1");
        assertThat(ask("SELECT content FROM history")).contains("\"b\"");
        deliveries.settle(order, Settlement.later("refused connection", Duration.ZERO), NONE);
        accept(reward("1", "ana", "c"));
        assertThat(claimOne().payload()).contains("\"a\"");
    }

    @Test
    void an_order_replaced_in_hand_is_out_of_hand_and_the_new_content_is_claimed() {
        accept(reward("1", "ana", "a"));
        Claimed older = claimOne();
        accept(reward("1", "ana", "b"));

        assertThatThrownBy(() -> deliveries.sending(older, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
        assertThatThrownBy(() -> deliveries.settle(older, Settlement.skipped("no points"), NONE))
                .isInstanceOf(StaleClaim.class);
        Claimed newer = claimOne();

        assertThat(newer.payload()).contains("\"b\"");
        deliveries.sending(newer, 5, "body", NONE);
    }

    @Test
    void an_earlier_claim_of_the_same_content_can_do_nothing_any_more() {
        accept(reward("1", "ana", "a"));
        Claimed older = claimOne();
        accept(reward("1", "ana", "b"));
        accept(reward("1", "ana", "a"));
        Claimed newer = claimOne();
        deliveries.sending(newer, 5, "body", NONE);

        assertThatThrownBy(() -> deliveries.settle(older, Settlement.later("?", Duration.ZERO), NONE))
                .isInstanceOf(StaleClaim.class);
        deliveries.release(List.of(older));

        assertThat(row("1").state()).isEqualTo(State.SENDING);
        deliveries.settle(newer, Settlement.rewarded("t"), NONE);
    }

    @Test
    void an_order_in_hand_may_change_to_a_customer_who_has_one_in_hand() {
        accept(reward("1", "ana"), reward("2", "bea"));
        assertThat(deliveries.claim(2)).hasSize(2);

        assertThat(accept(reward("1", "bea", "b")).changed()).isEqualTo(1);

        assertThat(deliveries.claim(2)).isEmpty();
    }

    // cancellations

    @Test
    void a_cancellation_before_its_order_is_seen_by_whoever_claims_it() {
        accept(cancel("1", "ana"));
        accept(reward("1", "ana"));

        assertThat(claimOne().cancelled()).isTrue();
        assertThat(row("1", Kind.CANCEL).state()).isEqualTo(State.SKIPPED);
        assertThat(row("1", Kind.CANCEL).reason()).contains("no reward was sent");
    }

    @Test
    void an_order_and_its_cancellation_in_one_portion_send_nothing() {
        accept(cancel("1", "ana"), reward("1", "ana"), reward("2", "bea"), cancel("2", "bea"));

        assertThat(deliveries.claim(5)).isEmpty();
        assertThat(row("1").state()).isEqualTo(State.SKIPPED);
        assertThat(row("2").reason()).contains("cancelled before it was sent");
    }

    @Test
    void a_cancelled_order_stays_cancelled_when_its_content_changes() {
        accept(reward("1", "ana", "a"));
        accept(cancel("1", "ana"));

        accept(reward("1", "ana", "b"));

        assertThat(row("1").state()).isEqualTo(State.SKIPPED);
        assertThat(deliveries.claim(1)).isEmpty();
    }

    @Test
    void a_cancellation_in_hand_stops_the_reward_and_frees_the_customer() {
        accept(reward("1", "ana"), reward("2", "ana"));
        Claimed order = claimOne();

        accept(cancel("1", "ana"));

        assertThatThrownBy(() -> deliveries.sending(order, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
        assertThat(row("1").attempts()).isZero();
        assertThat(claimOne().number()).isEqualTo("2");
    }

    @Test
    void a_cancellation_between_two_attempts_sends_no_other() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries.sending(order, 5, "body", NONE);
        deliveries.settle(order, Settlement.later("connection refused", Duration.ZERO), NONE);

        accept(cancel("1", "ana"));

        assertThat(deliveries.claim(1)).isEmpty();
        assertThat(row("1").state()).isEqualTo(State.SKIPPED);
        assertThat(row("1", Kind.CANCEL).state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void a_cancellation_after_the_reward_waits_for_a_person() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries.sending(order, 5, "body", NONE);
        accept(cancel("1", "ana"));
        deliveries.settle(order, Settlement.rewarded("t"), NONE);

        accept(cancel("1", "ana"));

        assertThat(row("1").state()).isEqualTo(State.REWARDED);
        assertThat(row("1", Kind.CANCEL).state()).isEqualTo(State.PARKED);
        assertThat(row("1", Kind.CANCEL).reason()).contains("points not taken back yet");
    }

    @Test
    void a_cancellation_that_arrives_again_changes_nothing() {
        accept(reward("1", "ana"), cancel("1", "ana"));
        List<OrderRow> before = journal.view().orders(10);

        Acceptance again = accept(reward("1", "ana"), cancel("1", "ana"));

        assertThat(again.known()).isEqualTo(2);
        assertThat(journal.view().orders(10)).isEqualTo(before);
    }

    // claims

    @Test
    void the_longest_waiting_are_claimed_first() {
        accept(reward("3", "c"));
        accept(reward("1", "a"));
        accept(reward("2", "b"));

        assertThat(numbers(deliveries.claim(2))).containsExactly("3", "1");
        assertThat(numbers(deliveries.claim(2))).containsExactly("2");
        assertThat(deliveries.claim(2)).isEmpty();
        assertThat(deliveries.claim(0)).isEmpty();
    }

    @Test
    void a_claimed_order_is_still_new() {
        accept(reward("1", "ana"));

        claimOne();

        assertThat(row("1").state()).isEqualTo(State.NEW);
    }

    @Test
    void two_orders_of_a_customer_are_never_in_hand_together() {
        accept(reward("1", "ana"), reward("2", "ana"), reward("3", "bea"));

        List<Claimed> first = deliveries.claim(5);
        List<Claimed> none = deliveries.claim(5);
        deliveries.settle(first.get(0), Settlement.rewarded("t"), NONE);

        assertThat(numbers(first)).containsExactly("1", "3");
        assertThat(none).isEmpty();
        assertThat(numbers(deliveries.claim(5))).containsExactly("2");
    }

    @Test
    void customers_with_many_orders_do_not_starve_others() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            entries.add(reward("heavy" + i, "heavy" + i % 3));
        }
        accept(entries.toArray(Entry[]::new));
        accept(reward("1", "ana"), reward("2", "bea"));

        List<Claimed> claimed = deliveries.claim(5);

        assertThat(numbers(claimed)).containsExactly("heavy0", "heavy1", "heavy2", "1", "2");
    }

    @Test
    void what_rests_is_not_claimed_before_its_time() {
        accept(reward("1", "ana"), reward("2", "bea"));
        List<Claimed> both = deliveries.claim(2);
        deliveries.settle(both.get(0), Settlement.later("away", Duration.ofHours(1)), NONE);
        deliveries.settle(both.get(1), Settlement.later("away", Duration.ZERO), NONE);

        assertThat(numbers(deliveries.claim(2))).containsExactly("2");
        String inAnHour = ask("SELECT next_attempt_at FROM journal WHERE order_number = '1'");
        assertThat(inAnHour).isGreaterThan(ask("SELECT updated_at FROM journal WHERE order_number = '1'"));
    }

    // sending

    @Test
    void the_body_that_was_first_sent_is_kept_for_the_repetition() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries.sending(order, 60, "p=60&ü", NONE);
        assertThat(row("1").state()).isEqualTo(State.SENDING);
        deliveries.settle(order, Settlement.later("429", Duration.ZERO), NONE);

        Claimed again = claimOne();

        assertThat(again.request()).contains("p=60&ü");
        assertThat(again.points()).isEqualTo(60);
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(row("1").points()).isEqualTo(OptionalLong.of(60));
    }

    @Test
    void nothing_is_sent_twice_with_one_claim() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries.sending(order, 5, "body", NONE);

        assertThatThrownBy(() -> deliveries.sending(order, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
        assertThat(row("1").attempts()).isEqualTo(1);
    }

    @Test
    void nothing_is_sent_by_an_owner_who_lost_the_order() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        execute("UPDATE journal SET owner = NULL");

        assertThatThrownBy(() -> deliveries.sending(order, 5, "body", noted())).isInstanceOf(StaleClaim.class);

        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(ask("SELECT COUNT(*) FROM attempt")).isEqualTo("0");
        assertThat(ask("SELECT COUNT(*) FROM customer")).isEqualTo("0");
    }

    // settling

    @Test
    void each_settlement_leads_to_its_state() {
        record Case(Settlement settlement, State state, Optional<String> reason, Optional<String> transaction) {}
        Refusal refusal = new Refusal(State.PARKED, "no such branch", "7");
        List<Case> cases = List.of(
                new Case(Settlement.rewarded("t-1"), State.REWARDED, Optional.empty(), Optional.of("t-1")),
                new Case(Settlement.skipped("why"), State.SKIPPED, Optional.of("why"), Optional.empty()),
                new Case(Settlement.parked("why"), State.PARKED, Optional.of("why"), Optional.empty()),
                new Case(Settlement.uncertain("why"), State.UNKNOWN, Optional.of("why"), Optional.empty()),
                new Case(Settlement.later("why", Duration.ofHours(1)), State.NEW, Optional.of("why"), Optional.empty()),
                new Case(Settlement.lookUpAgain("why"), State.NEW, Optional.of("why"), Optional.empty()),
                new Case(
                        Settlement.refused(refusal, Duration.ofHours(1)),
                        State.NEW,
                        Optional.of("no such branch"),
                        Optional.empty()));
        for (int i = 0; i < cases.size(); i++) {
            accept(reward("o" + i, "c" + i));
            Claimed order = claimOne();
            if (cases.get(i).settlement().from().contains(State.SENDING)) {
                deliveries.sending(order, 5, "body", NONE);
            }

            deliveries.settle(order, cases.get(i).settlement(), NONE);

            OrderRow row = row("o" + i);
            assertThat(new Case(cases.get(i).settlement(), row.state(), row.reason(), row.transactionId()))
                    .isEqualTo(cases.get(i));
            execute("UPDATE journal SET next_attempt_at = '2999-01-01T00:00:00.000Z' WHERE state = 'NEW'");
        }
        assertThat(ask("SELECT COUNT(*) FROM journal WHERE owner IS NOT NULL")).isEqualTo("0");
    }

    @Test
    void unknown_and_parked_orders_block_nobody() {
        accept(reward("1", "ana"), reward("2", "ana"), reward("3", "ana"));
        Claimed first = claimOne();
        deliveries.sending(first, 5, "body", NONE);
        deliveries.settle(first, Settlement.uncertain("time-out"), NONE);

        Claimed second = claimOne();
        deliveries.settle(second, Settlement.parked("no"), NONE);

        assertThat(claimOne().number()).isEqualTo("3");
    }

    @Test
    void nothing_is_claimed_from_unknown() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries.sending(order, 5, "body", NONE);
        deliveries.settle(order, Settlement.uncertain("time-out"), NONE);

        assertThat(deliveries.claim(1)).isEmpty();
        assertThatThrownBy(() -> deliveries.sending(order, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
    }

    @Test
    void what_is_settled_is_not_settled_again() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries.settle(order, Settlement.rewarded("t"), NONE);

        assertThatThrownBy(() -> deliveries.settle(order, Settlement.parked("no"), NONE))
                .isInstanceOf(StaleClaim.class);

        assertThat(row("1").state()).isEqualTo(State.REWARDED);
    }

    @Test
    void released_orders_are_claimed_again_and_those_being_sent_are_not_released() {
        accept(reward("1", "ana"), reward("2", "bea"));
        List<Claimed> both = deliveries.claim(2);
        deliveries.sending(both.get(1), 5, "body", NONE);

        deliveries.release(both);
        deliveries.release(List.of());

        assertThat(numbers(deliveries.claim(2))).containsExactly("1");
        assertThat(row("2").state()).isEqualTo(State.SENDING);
        deliveries.settle(both.get(1), Settlement.rewarded("t"), NONE);
    }

    @Test
    void a_refusal_comes_back_with_the_next_claim_and_is_gone_after_it() {
        accept(reward("1", "ana"));
        Refusal refusal = new Refusal(State.SKIPPED, "user_not_found", "ticket-9");
        deliveries.settle(claimOne(), Settlement.refused(refusal, Duration.ZERO), NONE);

        Claimed waiting = claimOne();
        deliveries.settle(waiting, Settlement.later("not believed", Duration.ZERO), NONE);

        assertThat(waiting.refusal()).contains(refusal);
        assertThat(claimOne().refusal()).isEmpty();
    }

    // memory

    Notes noted() {
        Attempt attempt = new Attempt(
                Instant.parse("2026-11-22T15:00:00.123Z"), "find", OptionalInt.of(200), Duration.ofMillis(12), "found");
        Attempt silent = new Attempt(
                Instant.parse("2026-11-22T15:00:01Z"), "reward", OptionalInt.empty(), Duration.ZERO, "time-out");
        return new Notes(List.of(attempt, silent), Optional.of(new Remembered("ana", "s-1", "u-1")));
    }

    @Test
    void a_customer_once_found_is_remembered() {
        accept(reward("1", "ana"), reward("2", "ana"));
        Claimed order = claimOne();
        deliveries.sending(order, 5, "body", noted());
        deliveries.settle(order, Settlement.rewarded("t"), noted());

        assertThat(claimOne().remembered()).contains(new Remembered("ana", "s-1", "u-1"));
        assertThat(ask("SELECT COUNT(*) FROM attempt WHERE journal_id = " + order.id()))
                .isEqualTo("4");
        assertThat(ask("SELECT duration_ms FROM attempt WHERE http_status = 200"))
                .isEqualTo("12");
    }

    @Test
    void the_time_of_an_attempt_is_kept_whatever_the_zone_of_the_session() throws SQLException {
        accept(reward("1", "ana"));
        deliveries.settle(claimOne(), Settlement.skipped("no"), noted());

        assertThat(instant("SELECT at FROM attempt WHERE call = 'find'"))
                .isEqualTo(Instant.parse("2026-11-22T15:00:00.123Z"));
    }

    abstract Instant instant(String sql) throws SQLException;

    @Test
    void a_customer_who_was_refused_is_forgotten_and_looked_up_again() {
        accept(reward("1", "ana"), reward("2", "bea"));
        List<Claimed> both = deliveries.claim(2);
        deliveries.settle(both.get(0), Settlement.later("x", Duration.ZERO), noted());
        deliveries.settle(both.get(1), Settlement.later("x", Duration.ZERO), NONE);
        Claimed order = claimOne();
        assertThat(order.lookUpAgain()).isFalse();

        deliveries.settle(order, Settlement.lookUpAgain("user_not_found"), NONE);

        Claimed other = claimOne();
        Claimed again = claimOne();
        assertThat(other.lookUpAgain()).isFalse();
        assertThat(again.lookUpAgain()).isTrue();
        assertThat(again.remembered()).isEmpty();
        deliveries.settle(again, Settlement.later("x", Duration.ZERO), noted());
        assertThat(claimOne().lookUpAgain()).isTrue();
    }

    // looking at WoowUp's list

    @Test
    void an_uncertain_reward_is_looked_at_after_the_quiet_time_and_not_before() {
        Claimed order = uncertain("1", "ana");
        assertThat(looks().claim(9)).isEmpty();
        assertThat(restMillis("1")).isBetween(QUIET.toMillis() - 1, QUIET.toMillis() + 1);

        rested();

        Look look = claimLook();
        assertThat(look.order().id()).isEqualTo(order.id());
        assertThat(look.order().request()).contains("body");
        assertThat(look.state()).isEqualTo(State.UNKNOWN);
        assertThat(look.doubt()).isEqualTo(Doubt.NONE);
        assertThat(look.believed()).isFalse();
        assertThat(look.known()).isEmpty();
    }

    @Test
    void a_reward_of_a_dead_owner_is_looked_at_after_the_quiet_time() {
        accept(reward("1", "ana"));
        deliveries.sending(claimOne(), 5, "body", NONE);
        journal.close();
        open();

        assertThat(restMillis("1")).isBetween(QUIET.toMillis() - 1, QUIET.toMillis() + 1);
        assertThat(looks().claim(9)).isEmpty();

        rested();

        assertThat(claimLook().order().number()).isEqualTo("1");
    }

    @Test
    void a_clock_that_was_set_back_postpones_no_look() {
        uncertain("1", "ana");

        execute("UPDATE journal SET next_attempt_at = '2999-01-01T00:00:00.000Z'");

        assertThat(claimLook().order().number()).isEqualTo("1");
    }

    @Test
    void a_clock_that_was_set_back_postpones_no_order() {
        accept(reward("1", "ana"), reward("2", "bea"));
        Claimed order = claimOne();
        deliveries.settle(order, Settlement.later("not now", Duration.ofMinutes(5)), NONE);
        execute("UPDATE journal SET next_attempt_at = '2999-01-01T00:00:00.000Z',"
                + " updated_at = '2998-12-31T23:59:00.000Z' WHERE order_number = '2'");
        var before = numbers(deliveries.claim(9));

        journal.forgetFuture();

        assertThat(before).isEmpty();
        // the other one rests by a clock that was right
        assertThat(numbers(deliveries.claim(9))).containsExactly("2");
    }

    @Test
    void of_a_customer_one_order_is_in_hand_to_look_or_to_send() {
        uncertain("1", "ana");
        uncertain("2", "ana");
        uncertain("3", "bea");
        accept(reward("4", "ana"));
        rested();

        List<Look> looks = looks().claim(9);

        assertThat(looks).hasSize(2);
        assertThat(looks().claim(9)).isEmpty();
        assertThat(numbers(deliveries.claim(9))).isEmpty();
        deliveries.release(looks.stream().map(Look::order).toList());
        assertThat(numbers(deliveries.claim(9))).containsExactly("4");
        assertThat(claimLook().order().number()).isEqualTo("3");
    }

    @Test
    void each_look_ends_in_its_state_and_a_look_alone_sends_nothing() {
        record Case(Settlement settlement, State state, Optional<String> reason, Optional<String> transaction) {}
        List<Case> cases = List.of(
                new Case(Settlement.found("t"), State.REWARDED, Optional.empty(), Optional.of("t")),
                new Case(Settlement.foundPerhapsTwice("t"), State.REWARDED, Optional.empty(), Optional.of("t")),
                new Case(Settlement.absent("no"), State.NEW, Optional.of("no"), Optional.empty()),
                new Case(Settlement.undecided("?"), State.PARKED, Optional.of("?"), Optional.empty()),
                new Case(
                        Settlement.stillUncertain("no", Doubt.NONE.absent(), QUIET),
                        State.UNKNOWN,
                        Optional.of("no"),
                        Optional.empty()));
        for (int i = 0; i < cases.size(); i++) {
            uncertain("o" + i, "c" + i);
            rested();
            Claimed order = claimLook().order();
            assertThatThrownBy(() -> deliveries.sending(order, 5, "body", NONE)).isInstanceOf(StaleClaim.class);

            deliveries.settle(order, cases.get(i).settlement(), NONE);

            OrderRow row = row("o" + i);
            assertThat(new Case(cases.get(i).settlement(), row.state(), row.reason(), row.transactionId()))
                    .isEqualTo(cases.get(i));
            assertThat(row.points()).hasValue(5);
            execute("UPDATE journal SET look = 0, next_attempt_at = '2999-01-01T00:00:00.000Z'");
        }
    }

    @Test
    void nothing_but_an_absence_makes_an_uncertain_reward_new() {
        uncertain("1", "ana");
        rested();
        Claimed order = claimLook().order();

        for (Settlement other : List.of(
                Settlement.later("x", Duration.ZERO),
                Settlement.lookUpAgain("x"),
                Settlement.refused(new Refusal(State.PARKED, "x", "7"), Duration.ZERO),
                Settlement.skipped("x"),
                Settlement.parked("x"),
                Settlement.rewarded("t"),
                Settlement.seen())) {
            assertThatThrownBy(() -> deliveries.settle(order, other, NONE)).isInstanceOf(StaleClaim.class);
        }

        assertThat(row("1").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void an_order_that_is_sent_again_has_its_first_bytes_and_is_looked_at_no_more() {
        uncertain("1", "ana");
        rested();
        deliveries.settle(claimLook().order(), Settlement.absent("not shown"), NONE);

        Claimed again = claimOne();

        assertThat(again.request()).contains("body");
        assertThat(again.points()).isEqualTo(5);
        assertThat(again.attempts()).isEqualTo(1);
        rested();
        assertThat(looks().claim(9)).isEmpty();
    }

    @Test
    void what_looks_did_not_find_is_counted() {
        uncertain("1", "ana");
        rested();
        Look first = claimLook();
        deliveries.settle(
                first.order(), Settlement.stillUncertain("no", first.doubt().absent(), Duration.ZERO), NONE);
        Look second = claimLook();
        deliveries.settle(
                second.order(), Settlement.stillUncertain("no", second.doubt().gap(), Duration.ZERO), NONE);

        assertThat(second.doubt()).isEqualTo(new Doubt(1, 0));
        assertThat(claimLook().doubt()).isEqualTo(new Doubt(0, 1));
    }

    @Test
    void a_reward_is_looked_at_again_where_it_is_asked_for() {
        accept(reward("once", "ana"), reward("twice", "bea"), reward("learn", "cleo"));
        for (Claimed order : deliveries.claim(3)) {
            deliveries.sending(order, 5, "body", NONE);
            deliveries.settle(
                    order,
                    switch (order.number()) {
                        case "once" -> Settlement.rewarded("t1");
                        case "twice" -> Settlement.rewardedPerhapsTwice("t2");
                        default -> Settlement.rewardedToLearn("t3", Duration.ZERO);
                    },
                    NONE);
        }

        Look learn = claimLook();
        assertThat(learn.order().number()).isEqualTo("learn");
        assertThat(learn.state()).isEqualTo(State.REWARDED);
        assertThat(learn.transaction()).contains("t3");
        deliveries.settle(learn.order(), Settlement.notSeenYet(learn.doubt().absent(), QUIET), NONE);
        assertThat(row("learn").transactionId()).contains("t3");
        rested();
        assertThat(looks().claim(9).stream().map(look -> look.order().number()))
                .containsExactlyInAnyOrder("twice", "learn");
    }

    @Test
    void a_double_is_parked_and_keeps_its_transaction() {
        accept(reward("1", "ana"));
        Claimed order = claimOne();
        deliveries.sending(order, 5, "body", NONE);
        deliveries.settle(order, Settlement.rewardedPerhapsTwice("t"), NONE);
        rested();

        deliveries.settle(claimLook().order(), Settlement.undecided("twice"), NONE);

        assertThat(row("1").state()).isEqualTo(State.PARKED);
        assertThat(row("1").transactionId()).contains("t");
        assertThat(looks().claim(9)).isEmpty();
    }

    @Test
    void what_a_list_has_shown_is_known_to_all_and_for_a_day() {
        journal.belongsTo(new Account("https://api.woowup.com", "v2", "51"));
        uncertain("1", "ana");
        uncertain("2", "bea");
        rested();
        assertThat(looks().areBelieved()).isFalse();

        deliveries.settle(claimLook().order(), Settlement.found("t"), NONE);

        assertThat(looks().areBelieved()).isTrue();
        Look look = claimLook();
        assertThat(look.believed()).isTrue();
        deliveries.release(List.of(look.order()));
        execute("UPDATE account SET list_shown_at = '2026-01-01T00:00:00.000Z'");
        assertThat(looks().areBelieved()).isFalse();
        assertThat(claimLook().believed()).isFalse();
    }

    @Test
    void the_latest_certain_reward_of_the_customer_comes_with_a_look() {
        accept(reward("1", "ana"), reward("2", "bea"));
        for (Claimed order : deliveries.claim(2)) {
            deliveries.sending(order, 5, "body " + order.number(), NONE);
            deliveries.settle(order, Settlement.rewarded("t" + order.number()), NONE);
        }
        uncertain("3", "ana");
        rested();

        Look fresh = claimLook();
        assertThat(fresh.known()).contains(new KnownReward("1", "t1", Optional.of("body 1"), false));
        assertThat(looks().latestReward("bea")).contains(new KnownReward("2", "t2", Optional.of("body 2"), false));
        assertThat(looks().latestReward("cleo")).isEmpty();
        deliveries.release(List.of(fresh.order()));
        execute("UPDATE journal SET updated_at = '2026-01-01T00:00:00.000Z' WHERE state = 'REWARDED'");
        assertThat(claimLook().known().orElseThrow().rested()).isTrue();
    }

    @Test
    void what_was_rewarded_by_others_is_kept_with_what_they_gave() {
        accept(reward("1", "ana"));

        deliveries.settle(claimOne(), Settlement.rewardedBefore("t", 250), NONE);

        assertThat(row("1").state()).isEqualTo(State.REWARDED);
        assertThat(row("1").points()).hasValue(250);
        assertThat(row("1").attempts()).isZero();
    }

    @Test
    void the_time_is_that_of_the_database() {
        Instant now = looks().now();

        assertThat(Duration.between(now, looks().now())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    private Looks looks() {
        return deliveries.looks();
    }

    private Look claimLook() {
        List<Look> looks = looks().claim(1);
        assertThat(looks).hasSize(1);
        return looks.get(0);
    }

    private Claimed uncertain(String number, String customer) {
        accept(reward(number, customer));
        Claimed order = claimOne();
        deliveries.sending(order, 5, "body", NONE);
        deliveries.settle(order, Settlement.uncertain("time-out"), NONE);
        return order;
    }

    /** As if every rest were over. */
    private void rested() {
        execute("UPDATE journal SET next_attempt_at = '2026-01-01T00:00:00.000Z' WHERE look = 1");
    }

    private long restMillis(String number) {
        String of = " FROM journal WHERE order_number = '" + number + "'";
        try {
            return Duration.between(instant("SELECT updated_at" + of), instant("SELECT next_attempt_at" + of))
                    .toMillis();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // account, schema, owners

    @Test
    void a_journal_belongs_to_one_account() {
        Account account = new Account("https://api.woowup.com", "v2", "51");
        journal.belongsTo(account);
        journal.belongsTo(account);

        assertThatThrownBy(() -> journal.belongsTo(new Account("https://api.woowup.com", "v2", "52")))
                .isInstanceOf(OtherAccount.class)
                .hasMessageContaining("51")
                .hasMessageContaining("52");
    }

    @Test
    void an_open_journal_keeps_no_other_process_from_writing() {
        accept(reward("1", "ana"));

        try (Journal other = Journal.open(settings())) {
            other.accept(SOURCE, List.of(reward("2", "bea")), List.of(), List.of());
            accept(reward("3", "cleo"));

            assertThat(other.view().counts()).containsEntry(State.NEW, 3L);
        }
    }

    @Test
    void opened_again_everything_is_there() {
        accept(reward("1", "ana"));
        journal.close();

        journal = Journal.open(settings());

        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(ask("SELECT COUNT(*) FROM schema_version")).isEqualTo("1");
    }

    @Test
    void a_journal_of_a_newer_version_is_not_touched() {
        execute("INSERT INTO schema_version (version) VALUES (999)");

        assertThatThrownBy(() -> Journal.open(settings()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void a_journal_delivers_once() {
        assertThatThrownBy(() -> journal.deliver("again", QUIET)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void orders_of_a_dead_owner_are_taken_over() {
        accept(reward("1", "ana"), reward("2", "bea"), reward("3", "cleo"));
        List<Claimed> both = deliveries.claim(2);
        deliveries.sending(both.get(0), 5, "body", NONE);
        Deliveries before = deliveries;
        journal.close();

        open();

        assertThat(row("1").state()).isEqualTo(State.UNKNOWN);
        assertThat(row("1").reason()).hasValueSatisfying(reason -> assertThat(reason)
                .contains("the process ended while the reward was on its way"));
        assertThat(numbers(deliveries.claim(5))).containsExactly("2", "3");
        assertThat(journal.takeOver()).isZero();
        assertThatThrownBy(() -> before.claim(1)).isInstanceOf(JournalUnavailable.class);
    }

    @Test
    void a_living_owner_keeps_what_it_has() {
        accept(reward("1", "ana"), reward("2", "bea"));
        List<Claimed> both = deliveries.claim(2);
        deliveries.sending(both.get(0), 5, "body", NONE);

        assertThat(journal.takeOver()).isZero();

        assertThat(row("1").state()).isEqualTo(State.SENDING);
        deliveries.sending(both.get(1), 5, "body", NONE);
    }

    @Test
    void what_came_before_closing_is_committed_and_what_comes_after_fails() {
        journal.close();
        journal.close();

        assertThatThrownBy(() -> accept(reward("1", "ana"))).isInstanceOf(JournalUnavailable.class);
    }

    // notifications

    private static final Duration LEASE = Duration.ofMinutes(1);

    @Test
    void a_notification_is_taken_once_until_its_lease_ends() {
        var notifications = journal.notifications();
        notifications.note("tiendanube", "{}", new byte[] {1, 0, 2});

        var taken = notifications.take(10, LEASE);

        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.format()).isEqualTo("tiendanube");
            assertThat(one.attempts()).isOne();
            assertThat(one.raw()).containsExactly(1, 0, 2);
        });
        assertThat(notifications.take(10, LEASE)).isEmpty();
    }

    @Test
    void a_notification_whose_lease_ended_or_that_waited_is_taken_again() {
        var notifications = journal.notifications();
        notifications.note("tiendanube", "{}", new byte[0]);
        notifications.take(10, Duration.ZERO);

        var again = notifications.take(10, LEASE);
        notifications.later(again.get(0), Duration.ZERO, "it is away");
        var third = notifications.take(10, LEASE);

        assertThat(third.get(0).attempts()).isEqualTo(3);
        assertThat(journal.view().failingNotifications(3))
                .containsExactly(Map.entry("tiendanube", "1 waiting: it is away"));
        assertThat(journal.view().failingNotifications(4)).isEmpty();
    }

    @Test
    void a_closed_notification_is_gone_and_may_come_again() {
        var notifications = journal.notifications();
        notifications.note("tiendanube", "{}", new byte[0]);
        notifications.close(notifications.take(10, LEASE).get(0));

        notifications.note("tiendanube", "{}", new byte[0]);

        assertThat(notifications.take(10, LEASE)).hasSize(1);
        assertThat(ask("SELECT COUNT(*) FROM notification")).isEqualTo("1");
    }

    @Test
    void a_clock_that_was_set_back_postpones_no_notification() {
        journal.notifications().note("shopify", "{}", new byte[] {1});
        execute("UPDATE notification SET next_attempt_at = '2999-01-01T00:00:00.000Z'");
        var before = journal.notifications().take(9, Duration.ofMinutes(1));

        journal.forgetFuture();

        assertThat(before).isEmpty();
        assertThat(journal.notifications().take(9, Duration.ofMinutes(1))).hasSize(1);
    }

    @Test
    void a_notification_that_comes_while_its_order_is_fetched_is_looked_at_again() {
        var notifications = journal.notifications();
        notifications.note("vtex", "{}", new byte[0]);
        var first = notifications.take(10, LEASE).get(0);

        notifications.note("vtex", "{}", new byte[0]);
        notifications.close(first);
        var second = notifications.take(10, LEASE);

        assertThat(second).hasSize(1);
        assertThat(ask("SELECT COUNT(*) FROM notification")).isEqualTo("1");
    }
}
