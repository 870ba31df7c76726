package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A journal that was empty when the test began, and what every contract does with it. */
interface OpenJournal {

    String SOURCE = "orders.test";
    Notes NONE = Notes.NONE;
    Duration QUIET = Duration.ofMinutes(10);

    Journal journal();

    Deliveries deliveries();

    /** As if the process had ended, and the next one had opened the same journal. */
    void reopen();

    /** Where this test's own journal is. */
    JournalSettings settings();

    Connection connect() throws SQLException;

    /** A moment that the database keeps, whatever the zone of its session. */
    Instant instant(String sql) throws SQLException;

    default Acceptance accept(Entry... entries) {
        return journal().accept(SOURCE, List.of(entries), List.of(), List.of());
    }

    /** Fresh, known, changed and rejected. */
    default List<Integer> counts(Acceptance acceptance) {
        return List.of(acceptance.fresh(), acceptance.known(), acceptance.changed(), acceptance.rejected());
    }

    default OrderRow row(String number) {
        return row(number, Kind.REWARD);
    }

    default OrderRow row(String number, Kind kind) {
        return journal().view().orders(1_000_000).stream()
                .filter(order -> order.orderNumber().equals(number) && order.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    default Claimed claimOne() {
        List<Claimed> claimed = deliveries().claim(1);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    /** Takes all that are due into the hand, for this one. */
    default Claimed claim(String number) {
        return deliveries().claim(10).stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    default List<String> numbers(List<Claimed> claimed) {
        return claimed.stream().map(Claimed::number).toList();
    }

    default String ask(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    default void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
