package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts of health and metrics: right for every row there can be, and without reading rows. */
class CountsTest {

    @TempDir
    Path folder;

    private Journal journal;
    private Connection connection;
    private int rows;

    @BeforeEach
    void open() throws SQLException {
        journal = Journal.open(new JournalSettings("jdbc:sqlite:j.db", Optional.empty(), Optional.empty(), folder));
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("j.db"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        journal.close();
    }

    @Test
    void every_row_is_counted_once_under_its_state() throws SQLException {
        for (State state : State.values()) {
            boolean mayBeInHand = state != State.SKIPPED && state != State.PARKED && state != State.CANCELLED;
            for (int i = 0; i <= state.ordinal(); i++) {
                row(state, false, false);
                if (mayBeInHand) {
                    row(state, true, false);
                }
                if (state != State.SENDING) {
                    row(state, false, true);
                }
            }
        }

        assertThat(journal.view().counts()).isEqualTo(byReadingAll());
    }

    @Test
    void what_was_rewarded_over_the_years_is_not_read_for_it() throws SQLException {
        List<String> plan = new ArrayList<>();
        try (var statement = connection.createStatement();
                var line = statement.executeQuery("EXPLAIN QUERY PLAN " + SqlFiles.read("sql/counts.sql"))) {
            while (line.next()) {
                plan.add(line.getString("detail"));
            }
        }

        assertThat(plan)
                .filteredOn(line -> line.contains(" journal"))
                .hasSize(5)
                .allMatch(line -> line.contains("INDEX journal_"));
    }

    private void row(State state, boolean inHand, boolean shadow) throws SQLException {
        rows++;
        // SENDING without an owner cannot be
        String owner = inHand || state == State.SENDING ? "1" : "NULL";
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO journal (shop, order_number, kind, state, customer, next_attempt_at, source,"
                    + " received_at, updated_at, content_hash, payload, owner, shadow) VALUES ('s', '%d', 'REWARD', '%s', 'c-%d',"
                            .formatted(rows, state, rows)
                    + " '', 't', '', '', '', '{}', %s, %d)".formatted(owner, shadow ? 1 : 0));
        }
    }

    private Map<State, Long> byReadingAll() throws SQLException {
        Map<State, Long> counts = new EnumMap<>(State.class);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT state FROM journal")) {
            while (row.next()) {
                counts.merge(State.valueOf(row.getString(1)), 1L, Long::sum);
            }
        }
        return counts;
    }
}
