package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {

    /** Far longer than any pause of the machine between two lines of a test. */
    private static final Duration DISTANCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void calls_of_two_instances_stand_in_one_line() throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            JournalSettings settings = server.emptyJournal("budget");
            try (Journal one = Journal.open(settings);
                    Journal other = Journal.open(settings)) {
                Budget.Share first = one.budget().reserve(1, DISTANCE, DISTANCE);
                Budget.Share second = other.budget().reserve(2, DISTANCE, DISTANCE);
                Budget.Share third = one.budget().reserve(1, DISTANCE, DISTANCE);

                assertThat(first.first()).isZero();
                assertThat(second.first()).isLessThanOrEqualTo(Duration.ZERO.plus(DISTANCE));
                assertThat(third.first()).isBetween(DISTANCE, DISTANCE.multipliedBy(2));
            }
        }
    }

    @Test
    void a_pause_holds_for_all_instances_and_the_longer_one_wins() throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            JournalSettings settings = server.emptyJournal("budget");
            try (Journal one = Journal.open(settings);
                    Journal other = Journal.open(settings)) {
                one.budget().pause(Duration.ofHours(1));
                other.budget().pause(Duration.ofSeconds(1));

                assertThat(other.budget().reserve(1, DISTANCE, DISTANCE).paused())
                        .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
            }
        }
    }

    @Test
    void the_line_outlives_the_process() {
        try (Journal journal = open()) {
            journal.budget().reserve(3, DISTANCE, Duration.ZERO);
        }

        try (Journal journal = open()) {
            assertThat(journal.budget().reserve(1, DISTANCE, Duration.ZERO).first())
                    .isBetween(DISTANCE.multipliedBy(2), DISTANCE.multipliedBy(3));
        }
    }

    @Test
    void a_clock_that_was_set_back_stops_nobody() throws Exception {
        try (Journal journal = open()) {
            journal.budget().reserve(1, Duration.ofHours(1), Duration.ZERO);
            assertThat(journal.budget().reserve(1, DISTANCE, DISTANCE).first()).isZero();
        }
    }

    private Journal open() {
        return Journal.open(new JournalSettings("jdbc:sqlite:j.db", Optional.empty(), Optional.empty(), folder));
    }
}
