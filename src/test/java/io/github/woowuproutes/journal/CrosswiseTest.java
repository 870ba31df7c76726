package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two instances are handed the same orders, one the other way round. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrosswiseTest {

    private static final int PORTIONS = 40;
    private static final int ORDERS = 200;

    @Test
    void the_database_has_to_break_no_deadlock() throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            JournalSettings settings = server.emptyJournal("crosswise");
            try (Journal first = Journal.open(settings);
                    Journal second = Journal.open(settings)) {
                var together = new CyclicBarrier(2);
                var callers = Executors.newFixedThreadPool(2);
                Future<?> up = callers.submit(() -> accept(first, together, false));
                Future<?> down = callers.submit(() -> accept(second, together, true));

                up.get();
                down.get();
                callers.shutdown();

                assertThat(first.view().counts()).isEqualTo(Map.of(State.NEW, (long) PORTIONS * ORDERS));
            }
            // a session counts its deadlocks at its end
            assertThat(deadlocks(server)).isZero();
        }
    }

    private static Void accept(Journal journal, CyclicBarrier together, boolean reversed) throws Exception {
        for (int portion = 0; portion < PORTIONS; portion++) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                entries.add(Orders.reward("p" + portion + "-" + i, "customer-" + i));
            }
            if (reversed) {
                Collections.reverse(entries);
            }
            together.await();
            journal.accept("test", entries, List.of(), List.of());
        }
        return null;
    }

    private static long deadlocks(PostgresServer server) throws Exception {
        try (var connection = server.connect("public");
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
