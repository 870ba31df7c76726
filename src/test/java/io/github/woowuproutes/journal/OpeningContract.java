package io.github.woowuproutes.journal;

import static io.github.woowuproutes.journal.Orders.NOON;
import static io.github.woowuproutes.journal.Orders.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose journal it is, and what its next opening does with what was in hand. */
interface OpeningContract extends OpenJournal {

    @Test
    default void a_journal_belongs_to_one_account() {
        Account account = new Account("https://api.woowup.com", "v2", "51");
        journal().belongsTo(account);
        journal().belongsTo(account);

        assertThatThrownBy(() -> journal().belongsTo(new Account("https://api.woowup.com", "v2", "52")))
                .isInstanceOf(OtherAccount.class)
                .hasMessageContaining("51")
                .hasMessageContaining("52");
    }

    @Test
    default void a_moment_that_is_decided_once_stays() {
        Instant first = journal().once("start", NOON);

        Instant second = journal().once("start", NOON.plusSeconds(60));

        assertThat(List.of(first, second)).containsOnly(NOON);
        assertThat(journal().read("start")).contains(NOON.toString());
    }

    @Test
    default void an_open_journal_keeps_no_other_process_from_writing() {
        accept(reward("1", "ana"));

        try (Journal other = Journal.open(settings())) {
            other.accept(SOURCE, List.of(reward("2", "bea")), List.of(), List.of());
            accept(reward("3", "cleo"));

            assertThat(other.view().counts()).containsEntry(State.NEW, 3L);
        }
    }

    @Test
    default void opened_again_everything_is_there() {
        accept(reward("1", "ana"));

        reopen();

        assertThat(row("1").state()).isEqualTo(State.NEW);
        assertThat(ask("SELECT COUNT(*) FROM schema_version")).isEqualTo("1");
    }

    @Test
    default void a_journal_of_a_newer_version_is_not_touched() {
        execute("INSERT INTO schema_version (version) VALUES (999)");

        assertThatThrownBy(() -> Journal.open(settings()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer version");
    }

    @Test
    default void a_journal_delivers_once() {
        assertThatThrownBy(() -> journal().deliver("again", QUIET)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void orders_of_a_dead_owner_are_taken_over() {
        accept(reward("1", "ana"), reward("2", "bea"), reward("3", "cleo"));
        List<Claimed> both = deliveries().claim(2);
        deliveries().sending(both.get(0), 5, "body", NONE);
        Deliveries before = deliveries();

        reopen();

        assertThat(row("1").state()).isEqualTo(State.UNKNOWN);
        assertThat(row("1").reason()).hasValueSatisfying(reason -> assertThat(reason)
                .contains("the process ended while the reward was on its way"));
        assertThat(numbers(deliveries().claim(5))).containsExactly("2", "3");
        assertThat(journal().takeOver()).isZero();
        assertThatThrownBy(() -> before.claim(1)).isInstanceOf(JournalUnavailable.class);
    }

    @Test
    default void a_living_owner_keeps_what_it_has() {
        accept(reward("1", "ana"), reward("2", "bea"));
        List<Claimed> both = deliveries().claim(2);
        deliveries().sending(both.get(0), 5, "body", NONE);

        assertThat(journal().takeOver()).isZero();

        assertThat(row("1").state()).isEqualTo(State.SENDING);
        deliveries().sending(both.get(1), 5, "body", NONE);
    }

    @Test
    default void what_came_before_closing_is_committed_and_what_comes_after_fails() {
        journal().close();
        journal().close();

        assertThatThrownBy(() -> accept(reward("1", "ana"))).isInstanceOf(JournalUnavailable.class);
    }
}
