package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.cancel;
import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.journal.RewardedElsewhere.Entered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shadow, brakes, and what people do to orders, on whichever database. */
abstract class GoingLiveContractTest extends JournalContractTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Replay REPLAY = new Replay(false, Duration.ZERO, Duration.ZERO, Set.of());
    private static final Replay REREAD = new Replay(true, Duration.ZERO, Duration.ZERO, Set.of(SOURCE));

    private static OrderFilter number(String number) {
        return filter(Optional.empty(), Optional.of(number), Optional.empty());
    }

    private static OrderFilter filter(Optional<State> state, Optional<String> number, Optional<String> reason) {
        return new OrderFilter(
                state,
                Optional.empty(),
                number,
                Optional.empty(),
                Optional.empty(),
                reason,
                Optional.empty(),
                Optional.empty());
    }

    private static Entry paid(String number, String customer, String json) {
        return new Entry(Kind.REWARD, "shop", number, customer, json, "hash-" + json).paid(NOON, Optional.empty());
    }

    private Mended apply(Remedy remedy, String number) {
        List<Mended> mended = new ArrayList<>();
        journal.mending().apply(number(number), remedy, "ana", mended::add);
        assertThat(mended).hasSize(1);
        return mended.get(0);
    }

    private List<String> events(String number) {
        return journal.view().history(row(number)).stream()
                .map(HistoryLine::event)
                .toList();
    }

    private Claimed claim(String number) {
        return deliveries.claim(10).stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void park(Settlement settlement) {
        accept(reward("1", "ana"));
        deliveries.settle(claim("1"), settlement, NONE);
    }

    private void send(String number, String customer) {
        accept(reward(number, customer));
        deliveries.sending(claim(number), 5, "body of " + number, NONE);
    }

    private Claimed sent(String number, String customer) {
        accept(reward(number, customer));
        Claimed claimed = claim(number);
        deliveries.sending(claimed, 5, "body of " + number, NONE);
        return claimed;
    }

    // rules of time

    @Test
    void an_order_that_a_rule_holds_back_begins_there_until_other_content_arrives() {
        Acceptance acceptance = accept(reward("1", "ana").begins(Entry.Standing.skipped("before start")));
        assertThat(acceptance.kept()).containsExactly(new Kept(Novelty.FRESH, State.SKIPPED));
        assertThat(row("1").reason()).contains("before start");

        Acceptance still = accept(reward("1", "ana", "b").begins(Entry.Standing.skipped("anonymous")));
        assertThat(still.kept()).containsExactly(new Kept(Novelty.REPLACED, State.SKIPPED));
        assertThat(row("1").reason()).contains("anonymous");
        accept(reward("1", "ana", "c"));

        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(row("1").reason()).isEmpty();
    }

    @Test
    void an_order_is_not_delivered_before_it_is_due_whatever_its_content() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        accept(
                reward("1", "ana").paid(NOON, Optional.of(tomorrow)),
                reward("2", "bea").paid(NOON, Optional.of(NOON)));
        accept(reward("1", "ana", "b").paid(NOON, Optional.of(tomorrow)));

        assertThat(numbers(deliveries.claim(10))).containsExactly("2");
    }

    // shadow

    @Test
    void what_is_kept_in_shadow_stays_new_with_its_points_and_is_not_worked_out_again() {
        accept(reward("1", "ana"));

        deliveries.keepInShadow(claim("1"), 300, "would be rewarded", NONE, Spending.FREE);

        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(row("1").points()).hasValue(300);
        assertThat(row("1").reason()).contains("would be rewarded");
        assertThat(row("1").attempts()).isZero();
        assertThat(deliveries.claim(10)).isEmpty();
    }

    @Test
    void what_was_kept_in_shadow_is_delivered_when_its_content_changes_or_when_it_goes_live() {
        accept(reward("1", "ana"), reward("2", "bea"));
        deliveries
                .claim(10)
                .forEach(order -> deliveries.keepInShadow(order, 300, "would be rewarded", NONE, Spending.FREE));
        accept(reward("1", "ana", "b"));
        assertThat(numbers(deliveries.claim(10))).containsExactly("1");

        assertThat(deliveries.goLive(Duration.ZERO)).isEqualTo(1);

        assertThat(numbers(deliveries.claim(10))).containsExactly("2");
        assertThat(row("2").points()).isEmpty();
        assertThat(row("2").reason()).isEmpty();
    }

    @Test
    void an_order_that_goes_live_waits_until_its_hold_is_over() throws Exception {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        accept(reward("1", "ana").paid(hourAgo, Optional.empty()));
        deliveries.keepInShadow(claim("1"), 300, "would be rewarded", NONE, Spending.FREE);

        deliveries.goLive(Duration.ofHours(2));
        assertThat(deliveries.claim(10)).isEmpty();

        assertThat(instant("SELECT next_attempt_at FROM journal"))
                .isCloseTo(
                        hourAgo.plus(Duration.ofHours(2)),
                        org.assertj.core.api.Assertions.within(Duration.ofSeconds(1)));
    }

    // brakes

    private static Spending perHour(long orders, long points) {
        return new Spending(Optional.of(new Spending.PerHour(orders, points)), Optional.empty());
    }

    @Test
    void no_reward_passes_the_orders_or_the_points_of_an_hour() {
        accept(reward("1", "ana"), reward("2", "bea"), reward("3", "cid"));
        List<Claimed> claimed = deliveries.claim(10);
        deliveries.sending(claimed.get(0), 60, "body", NONE, perHour(2, 100));

        assertThatThrownBy(() -> deliveries.sending(claimed.get(1), 41, "body", NONE, perHour(2, 100)))
                .isInstanceOf(StaleClaim.class);
        deliveries.sending(claimed.get(1), 40, "body", NONE, perHour(2, 100));
        assertThatThrownBy(() -> deliveries.sending(claimed.get(2), 1, "body", NONE, perHour(2, 1000)))
                .isInstanceOf(StaleClaim.class);

        assertThat(journal.brakes().spent()).isEqualTo(new Brakes.Spent(2, 100));
        assertThat(row("3").state()).isEqualTo(State.NEW);
        assertThat(row("3").attempts()).isZero();
    }

    @Test
    void what_is_sent_again_is_not_counted_again() {
        accept(reward("1", "ana"));
        Claimed first = claimOne();
        deliveries.sending(first, 60, "body", NONE, perHour(1, 100));
        deliveries.settle(first, Settlement.later("429", Duration.ZERO), NONE);

        deliveries.sending(claimOne(), 60, "body", NONE, perHour(1, 100));

        assertThat(journal.brakes().spent().orders()).isEqualTo(1);
    }

    @Test
    void a_brake_holds_every_reward_until_it_is_released_and_then_counts_anew() {
        accept(reward("1", "ana"), reward("2", "bea"));
        List<Claimed> claimed = deliveries.claim(10);
        deliveries.sending(claimed.get(0), 60, "body", NONE, perHour(9, 999));
        assertThat(journal.brakes().brake("too fast")).isEqualTo("too fast");
        assertThat(journal.brakes().brake("even faster")).isEqualTo("too fast");
        assertThatThrownBy(() -> deliveries.sending(claimed.get(1), 1, "body", NONE, perHour(9, 999)))
                .isInstanceOf(StaleClaim.class);

        assertThat(journal.brakes().release()).contains("too fast");

        assertThat(journal.brakes().reason()).isEmpty();
        assertThat(journal.brakes().release()).isEmpty();
        assertThat(journal.brakes().spent()).isEqualTo(new Brakes.Spent(0, 0));
        deliveries.sending(claimed.get(1), 1, "body", NONE, perHour(1, 1));
    }

    @Test
    void what_was_spent_more_than_an_hour_ago_does_not_count_and_is_forgotten() {
        accept(reward("1", "ana"));
        deliveries.sending(claimOne(), 60, "body", NONE, perHour(9, 999));
        execute("UPDATE spent SET minute = minute - 61");

        assertThat(journal.brakes().spent()).isEqualTo(new Brakes.Spent(0, 0));
        assertThat(journal.brakes().reason()).isEmpty();

        assertThat(ask("SELECT COUNT(*) FROM spent")).isEqualTo("0");
    }

    @Test
    void the_orders_of_a_customer_are_counted_by_their_day() {
        Spending day = new Spending(Optional.empty(), Optional.of(DAY));
        accept(reward("1", "ana"), reward("2", "ana"), reward("3", "bea"));
        Claimed first = claim("1");
        deliveries.sending(first, 5, "body", NONE, day);
        deliveries.settle(first, Settlement.rewarded("t"), NONE);
        deliveries.sending(claim("2"), 5, "body", NONE, day);

        assertThat(journal.brakes().ordersOfDay("ana", DAY)).isEqualTo(2);
        assertThat(journal.brakes().ordersOfDay("ana", DAY.plusDays(1))).isZero();
        assertThat(journal.brakes().ordersOfDay("bea", DAY)).isZero();
    }

    // replay

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PARKED", "SKIPPED"})
    void what_was_never_sent_is_sent_when_it_is_asked_for(State state) {
        park(state == State.PARKED ? Settlement.parked("no branch") : Settlement.skipped("not registered"));

        Mended mended = apply(REPLAY, "1");

        assertThat(mended.changed()).isTrue();
        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(claimOne().byHand()).isTrue();
        assertThat(events("1")).containsExactly("replay");
    }

    @Test
    void what_was_refused_for_good_is_sent_again_with_the_same_bytes() {
        deliveries.settle(sent("1", "ana"), Settlement.parked("no such branch"), NONE);

        apply(REPLAY, "1");

        Claimed again = claimOne();
        assertThat(again.request()).contains("body of 1");
        assertThat(again.points()).isEqualTo(5);
    }

    @Test
    void what_may_have_arrived_is_looked_for_instead_of_sent() {
        Claimed sent = sent("1", "ana");
        deliveries.settle(sent, Settlement.uncertain("no answer"), NONE);
        execute("UPDATE journal SET next_attempt_at = received_at");
        Look look = deliveries.looks().claim(1).get(0);
        deliveries.settle(look.order(), Settlement.undecided("a person decides"), NONE);

        Mended mended = apply(REPLAY, "1");

        assertThat(mended.changed()).isTrue();
        assertThat(mended.words()).contains("may have arrived", "WoowUp's list");
        assertThat(row("1").state()).isEqualTo(State.UNKNOWN);
        assertThat(deliveries.claim(10)).isEmpty();
        assertThat(deliveries.looks().claim(10)).hasSize(1);
    }

    @Test
    void what_may_have_been_rewarded_before_anything_was_sent_is_left_alone() {
        park(Settlement.parkedInDoubt("WoowUp shows it twice"));

        Mended mended = apply(REPLAY, "1");

        assertThat(mended.changed()).isFalse();
        assertThat(row("1").state()).isEqualTo(State.PARKED);
    }

    @Test
    void nothing_is_sent_again_of_what_is_rewarded_uncertain_or_on_its_way() {
        deliveries.settle(sent("rewarded", "ana"), Settlement.rewarded("t-7"), NONE);
        deliveries.settle(sent("unknown", "bea"), Settlement.uncertain("no answer"), NONE);
        send("sending", "cid");

        Mended rewarded = apply(REPLAY, "rewarded");
        Mended unknown = apply(REPLAY, "unknown");
        Mended sending = apply(REPLAY, "sending");

        assertThat(List.of(rewarded, unknown, sending)).noneMatch(Mended::changed);
        assertThat(rewarded.words()).contains("t-7", "nothing is sent a second time");
        assertThat(unknown.words()).contains("may have arrived");
        assertThat(sending.words()).contains("on its way");
        assertThat(deliveries.claim(10)).isEmpty();
        assertThat(List.of(events("rewarded"), events("unknown"), events("sending")))
                .allMatch(List.of("replay")::equals);
    }

    @Test
    void a_replay_of_an_order_in_hand_changes_nothing_of_it() {
        accept(reward("1", "ana"));
        Claimed inHand = claimOne();

        Mended mended = apply(REPLAY, "1");

        assertThat(mended.changed()).isFalse();
        assertThat(deliveries.claim(10)).isEmpty();
        deliveries.sending(inHand, 5, "body", NONE);
        deliveries.settle(inHand, Settlement.rewarded("t"), NONE);
        assertThat(row("1").state()).isEqualTo(State.REWARDED);
    }

    @Test
    void neither_a_cancelled_order_nor_one_without_a_customer_is_sent() {
        accept(reward("1", "ana"), cancel("1", "ana"), reward("2", "").begins(Entry.Standing.skipped("anonymous")));

        List<Mended> mended = new ArrayList<>();
        journal.mending()
                .apply(
                        filter(Optional.of(State.SKIPPED), Optional.empty(), Optional.empty()),
                        REPLAY,
                        "ana",
                        mended::add);

        assertThat(mended).hasSize(3).noneMatch(Mended::changed);
        assertThat(deliveries.claim(10)).isEmpty();
    }

    @Test
    void ten_replays_at_once_send_it_once_and_each_is_noted() {
        park(Settlement.parked("no branch"));

        List<Boolean> changed = IntStream.range(0, 10)
                .parallel()
                .mapToObj(press -> {
                    List<Mended> mended = new ArrayList<>();
                    try (Journal other = Journal.open(settings())) {
                        other.mending().apply(number("1"), REPLAY, "ana", mended::add);
                    }
                    return mended.get(0).changed();
                })
                .toList();

        assertThat(changed).containsOnlyOnce(true);
        assertThat(events("1")).hasSize(10).containsOnly("replay");
        assertThat(deliveries.claim(10)).hasSize(1);
    }

    @Test
    void all_of_a_filter_are_mended_however_many_there_are() {
        List<Entry> many = IntStream.range(0, 450)
                .mapToObj(i -> reward("n" + i, "c" + i)
                        .begins(Entry.Standing.skipped(i % 2 == 0 ? "100% No Branch_X" : "another")))
                .toList();
        journal.accept(SOURCE, many, List.of(), List.of());
        List<Mended> mended = new ArrayList<>();

        journal.mending()
                .apply(
                        filter(Optional.of(State.SKIPPED), Optional.empty(), Optional.of("0% no branch_")),
                        REPLAY,
                        "ana",
                        mended::add);

        assertThat(mended).hasSize(225).allMatch(Mended::changed);
        assertThat(journal.view().counts()).containsEntry(State.NEW, 225L).containsEntry(State.SKIPPED, 225L);
    }

    @Test
    void another_number_of_the_same_sale_is_not_sent_and_what_was_imported_counts_under_all_of_them() {
        Entry web = reward("web", "ana");
        accept(new Entry(
                web.kind(),
                web.shop(),
                web.number(),
                Optional.of("invoice"),
                web.customer(),
                web.payload(),
                web.contentHash(),
                web.standing()));

        Mended invoice = apply(REPLAY, "invoice");
        List<Entered> entered = journal.rewardedElsewhere().enter(List.of(rewarded("invoice", "t")));

        assertThat(invoice.changed()).isFalse();
        assertThat(invoice.words()).contains("the same sale as order web");
        assertThat(entered).containsExactly(Entered.SETTLED);
        assertThat(row("web").state()).isEqualTo(State.REWARDED);
        assertThat(deliveries.claim(10)).isEmpty();
    }

    // taking it from its source again

    @Test
    void an_order_that_is_asked_for_counts_as_new_when_it_arrives_again_even_without_a_change() {
        park(Settlement.parked("no branch"));
        accept(reward("1", "ana"));
        assertThat(row("1").state()).isEqualTo(State.PARKED);

        Mended mended = apply(REREAD, "1");
        assertThat(row("1").state()).isEqualTo(State.PARKED);
        Acceptance again = accept(reward("1", "ana"));

        assertThat(mended.words()).contains("next poll of " + SOURCE);
        assertThat(again.kept()).containsExactly(new Kept(Novelty.REPLACED, State.NEW));
        assertThat(journal.wanted(SOURCE)).isEmpty();
        assertThat(accept(reward("1", "ana")).kept()).containsExactly(new Kept(Novelty.SAME, State.NEW));
    }

    @Test
    void what_was_refused_and_corrected_in_the_shop_is_sent_with_new_bytes() {
        deliveries.settle(sent("1", "ana"), Settlement.parked("no such branch"), NONE);
        accept(reward("1", "ana", "b"));
        assertThat(row("1").state()).isEqualTo(State.PARKED);

        apply(REREAD, "1");
        accept(reward("1", "ana", "b"));

        Claimed again = claimOne();
        assertThat(again.payload()).contains("\"b\"");
        assertThat(again.request()).isEmpty();
        deliveries.sending(again, 7, "other body", NONE);
        deliveries.settle(again, Settlement.uncertain("no answer"), NONE);
        execute("UPDATE journal SET next_attempt_at = received_at");
        assertThat(deliveries.looks().claim(1).get(0).order().request()).contains("other body");
    }

    @Test
    void what_may_have_arrived_keeps_its_content_whoever_asks() {
        deliveries.settle(sent("1", "ana"), Settlement.uncertain("no answer"), NONE);

        apply(REREAD, "1");
        Acceptance again = accept(reward("1", "ana", "b"));

        assertThat(again.kept()).containsExactly(new Kept(Novelty.DIFFERENT, State.UNKNOWN));
        assertThat(journal.wanted(SOURCE)).isEmpty();
    }

    @Test
    void a_source_is_told_what_to_look_for_and_what_it_does_not_find_is_noted() {
        accept(paid("1", "ana", "{}"), paid("2", "bea", "{}"));
        deliveries.claim(10).forEach(order -> deliveries.settle(order, Settlement.parked("x"), NONE));
        apply(REREAD, "1");
        apply(REREAD, "2");
        List<Wanted> wanted = journal.wanted(SOURCE);
        assertThat(wanted).extracting(Wanted::number).containsExactly("1", "2");
        assertThat(wanted).extracting(Wanted::paidAt).containsOnly(NOON);
        assertThat(journal.wanted("orders.other")).isEmpty();

        accept(paid("1", "ana", "{}"));
        journal.lookedFor(wanted);

        assertThat(journal.wanted(SOURCE)).isEmpty();
        assertThat(events("1")).containsExactly("replay --reread");
        assertThat(events("2")).containsExactly("replay --reread", "taken from its source again");
        assertThat(row("2").state()).isEqualTo(State.PARKED);
    }

    // skip

    @Test
    void an_order_that_is_skipped_by_hand_is_not_sent_even_if_it_was_in_hand() {
        accept(reward("1", "ana"));
        Claimed inHand = claimOne();

        Mended mended = apply(new Skip("closed branch"), "1");

        assertThat(mended.changed()).isTrue();
        assertThat(row("1").reason()).contains("skipped by hand: closed branch");
        assertThatThrownBy(() -> deliveries.sending(inHand, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
        assertThat(events("1")).containsExactly("skip");
    }

    @Test
    void it_stays_skipped_when_its_content_changes_until_a_person_asks_for_it() {
        park(Settlement.parked("x"));
        apply(new Skip("closed branch"), "1");

        accept(reward("1", "ana", "b"));
        assertThat(row("1").state()).isEqualTo(State.SKIPPED);
        apply(REPLAY, "1");

        assertThat(row("1").state()).isEqualTo(State.NEW);
    }

    @Test
    void what_may_have_arrived_is_not_skipped() {
        deliveries.settle(sent("rewarded", "ana"), Settlement.rewarded("t"), NONE);
        deliveries.settle(sent("unknown", "bea"), Settlement.uncertain("x"), NONE);
        send("sending", "cid");

        List<Mended> mended = List.of(
                apply(new Skip("x"), "rewarded"), apply(new Skip("x"), "unknown"), apply(new Skip("x"), "sending"));

        assertThat(mended).noneMatch(Mended::changed);
        assertThat(row("rewarded").state()).isEqualTo(State.REWARDED);
        assertThat(row("unknown").state()).isEqualTo(State.UNKNOWN);
        assertThat(row("sending").state()).isEqualTo(State.SENDING);
    }

    @Test
    void a_skipped_doubt_is_not_sent_when_it_is_asked_for_again() {
        deliveries.settle(sent("1", "ana"), Settlement.uncertain("no answer"), NONE);
        execute("UPDATE journal SET next_attempt_at = received_at");
        deliveries.settle(deliveries.looks().claim(1).get(0).order(), Settlement.undecided("a person decides"), NONE);
        apply(new Skip("given by hand"), "1");

        Mended mended = apply(REPLAY, "1");

        assertThat(mended.changed()).isFalse();
        assertThat(row("1").state()).isEqualTo(State.SKIPPED);
    }

    // moving from another program

    private static Rewarded rewarded(String number, String transaction) {
        return new Rewarded(
                "shop",
                number,
                Optional.of("ana"),
                Optional.of(9L),
                Optional.of(transaction),
                Optional.of(NOON),
                "{\"branch\":\"Palermo\"}");
    }

    @Test
    void what_another_program_rewarded_is_entered_once_and_never_sent() {
        accept(reward("waiting", "a"), reward("parked", "b"), reward("sent", "c"));
        for (Claimed order : deliveries.claim(10)) {
            if (order.number().equals("parked")) {
                deliveries.settle(order, Settlement.parked("x"), NONE);
            } else if (order.number().equals("sent")) {
                deliveries.sending(order, 5, "body", NONE);
            }
        }
        List<Rewarded> all = List.of(
                rewarded("fresh", "1"), rewarded("waiting", "2"), rewarded("parked", "3"), rewarded("sent", "4"));
        List<Entered> would = journal.rewardedElsewhere().wouldEnter(all);

        List<Entered> entered = journal.rewardedElsewhere().enter(all);
        List<Entered> again = journal.rewardedElsewhere().enter(all);

        assertThat(would).isEqualTo(entered);
        assertThat(entered).containsExactly(Entered.FRESH, Entered.SETTLED, Entered.SETTLED, Entered.LEFT);
        assertThat(again).containsExactly(Entered.KNOWN, Entered.KNOWN, Entered.KNOWN, Entered.LEFT);
        assertThat(row("fresh").transactionId()).contains("1");
        assertThat(row("fresh").points()).hasValue(9);
        assertThat(row("fresh").source()).isEqualTo("import");
        assertThat(row("sent").state()).isEqualTo(State.SENDING);
        assertThat(deliveries.claim(10)).isEmpty();
    }

    @Test
    void an_order_in_hand_that_another_program_rewarded_is_not_sent() {
        accept(reward("1", "ana"));
        Claimed inHand = claimOne();

        journal.rewardedElsewhere().enter(List.of(rewarded("1", "t")));

        assertThatThrownBy(() -> deliveries.sending(inHand, 5, "body", NONE)).isInstanceOf(StaleClaim.class);
        assertThat(row("1").state()).isEqualTo(State.REWARDED);
    }

    @Test
    void an_order_that_another_program_rewarded_takes_its_content_from_the_shop_once() {
        journal.rewardedElsewhere().enter(List.of(rewarded("1", "t")));

        Acceptance first = accept(reward("1", "ana"));
        Acceptance other = accept(reward("1", "ana", "b"));

        assertThat(first.kept()).containsExactly(new Kept(Novelty.SAME, State.REWARDED));
        assertThat(other.kept()).containsExactly(new Kept(Novelty.DIFFERENT, State.REWARDED));
    }

    @Test
    void a_cancellation_of_what_another_program_rewarded_waits_for_a_person() {
        accept(cancel("before", "ana"));
        journal.rewardedElsewhere().enter(List.of(rewarded("before", "1"), rewarded("after", "2")));

        accept(cancel("after", "ana"));

        assertThat(row("before", Kind.CANCEL).state()).isEqualTo(State.PARKED);
        assertThat(row("after", Kind.CANCEL).state()).isEqualTo(State.PARKED);
    }

    @Test
    void hearsay_of_another_program_is_no_reward_that_lists_must_show() {
        journal.rewardedElsewhere().enter(List.of(rewarded("1", "t")));

        assertThat(deliveries.looks().latestReward("ana")).isEmpty();
    }

    // report

    @Test
    void orders_are_reported_sorted_with_their_money_as_it_was_written() {
        accept(
                paid("1", "ana", "{\"branch\":\"B\",\"currency\":\"ARS\",\"total\":0.10}"),
                paid("2", "bea", "{\"branch\":\"A\",\"total\":12345678901234567.89}"),
                paid("3", "ana", "{\"total\":5}").begins(Entry.Standing.skipped("anonymous")),
                new Entry(Kind.REWARD, "shop", "late", "cid", "{\"total\":1}", "h")
                        .paid(NOON.plusSeconds(1), Optional.empty()));
        deliveries.keepInShadow(claim("1"), 300, "shadow: would be rewarded", NONE, Spending.FREE);
        List<ReportedOrder> reported = new ArrayList<>();

        Reported day = journal.view().reported(NOON, NOON.plusSeconds(1));
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

    @Test
    void a_moment_that_is_decided_once_stays() {
        Instant first = journal.once("start", NOON);

        Instant second = journal.once("start", NOON.plusSeconds(60));

        assertThat(List.of(first, second)).containsOnly(NOON);
        assertThat(journal.read("start")).contains(NOON.toString());
    }
}
