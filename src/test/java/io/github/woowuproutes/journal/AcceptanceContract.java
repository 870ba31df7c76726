package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the journal takes, and what it says of it. */
interface AcceptanceContract extends OpenJournal {

    @Test
    default void an_order_seen_twice_is_one_row() {
        accept(reward("1", "ana"));

        Acceptance again = accept(reward("1", "ana"), reward("2", "bea"));

        assertThat(counts(again)).containsExactly(1, 1, 0, 0);
        assertThat(journal().view().counts()).containsExactlyEntriesOf(Map.of(State.NEW, 2L));
        assertThat(row("1").receivedAt())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
    }

    @Test
    default void an_order_seen_twice_in_one_portion_is_one_row_with_the_later_content() {
        Acceptance acceptance = accept(reward("1", "ana"), reward("1", "ana"), reward("1", "ana", "b"));

        assertThat(counts(acceptance)).containsExactly(1, 1, 1, 0);
        assertThat(claimOne().payload()).contains("\"b\"");
    }

    @Test
    default void each_order_of_a_portion_is_told_what_became_of_it() {
        accept(reward("known", "a"), reward("changed", "b"), reward("sent", "c"));
        deliveries().claim(10).stream()
                .filter(order -> order.number().equals("sent"))
                .forEach(order -> deliveries().sending(order, 5, "body", NONE));
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
    default void the_same_number_in_another_shop_is_another_order() {
        Entry web = new Entry(Kind.REWARD, "web", "1", "ana", "{}", "a");
        Entry store = new Entry(Kind.REWARD, "store", "1", "bea", "{}", "a");

        assertThat(accept(web, store).fresh()).isEqualTo(2);
    }

    @Test
    default void every_field_comes_back_as_it_was() {
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
    default void what_is_rejected_is_kept_once_a_source() {
        Rejection rejection = new Rejection("h", new byte[] {0, -1, 7}, "[\"no total\"]");

        Acceptance first = journal().accept(SOURCE, List.of(), List.of(rejection), List.of());
        Acceptance again = journal().accept(SOURCE, List.of(), List.of(rejection), List.of());
        Acceptance other = journal().accept("orders.other", List.of(), List.of(rejection), List.of());

        assertThat(List.of(first.rejected(), again.rejected(), other.rejected()))
                .containsExactly(1, 0, 1);
        assertThat(ask("SELECT COUNT(*) FROM rejected")).isEqualTo("2");
        assertThat(ask("SELECT faults FROM rejected WHERE source = 'orders.test'"))
                .isEqualTo("[\"no total\"]");
    }

    @Test
    default void the_raw_bytes_of_what_is_rejected_are_kept() throws SQLException {
        byte[] raw = {0, -1, 7, 'a'};
        journal().accept(SOURCE, List.of(), List.of(new Rejection("h", raw, "[]")), List.of());

        try (var connection = connect();
                var row = connection.createStatement().executeQuery("SELECT raw FROM rejected")) {
            row.next();
            assertThat(row.getBytes(1)).isEqualTo(raw);
        }
    }

    @Test
    default void marks_are_committed_with_their_orders() {
        journal().accept(SOURCE, List.of(reward("1", "ana")), List.of(), List.of(new Mark("m", "1")));
        journal().accept(SOURCE, List.of(), List.of(), List.of(new Mark("m", "2"), new Mark("n", "x")));

        assertThat(journal().read("m")).contains("2");
        assertThat(journal().read("n")).contains("x");
        assertThat(journal().read("o")).isEmpty();
    }

    @Test
    default void nothing_of_a_failed_portion_remains() {
        Entry broken = new Entry(Kind.REWARD, "shop", "2", "bea", null, "h");

        assertThatThrownBy(() -> journal()
                        .accept(
                                SOURCE,
                                List.of(reward("1", "ana"), broken),
                                List.of(new Rejection("h", "x".getBytes(StandardCharsets.UTF_8), "[]")),
                                List.of(new Mark("m", "1"))))
                .isInstanceOf(JournalUnavailable.class);

        assertThat(journal().view().counts()).isEmpty();
        assertThat(journal().read("m")).isEmpty();
        assertThat(ask("SELECT COUNT(*) FROM rejected")).isEqualTo("0");
        assertThat(accept(reward("1", "ana")).fresh()).isEqualTo(1);
    }

    @Test
    default void an_empty_portion_changes_nothing() {
        assertThat(counts(accept())).containsExactly(0, 0, 0, 0);
    }
}
