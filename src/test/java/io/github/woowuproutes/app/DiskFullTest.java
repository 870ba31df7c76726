package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.State;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The journal has no room to grow: SQLite says so as on a full disk, because its file may have no more pages. */
@DisabledOnOs(OS.WINDOWS)
class DiskFullTest {

    private static final int PAGES = 400;
    /** Fills pages quickly. */
    private static final int ITEMS = 30;

    @TempDir
    private Path directory;

    @Test
    void what_finds_no_room_is_not_acknowledged_and_all_goes_on_when_there_is_room() throws Exception {
        try (var installation = new Installation(directory)) {
            var sender = HttpSender.to(installation);
            installation
                    .with("journal.url", "jdbc:sqlite:data/journal.db?max_page_count=" + PAGES)
                    .start();
            List<String> acknowledged = new ArrayList<>();
            fill();
            HttpSender.Reply refused = null;
            for (int i = 1; refused == null; i++) {
                var reply = sender.post("/orders", wordy(i).toString());
                if (reply.status() == 202) {
                    acknowledged.add("n" + i);
                } else {
                    refused = reply;
                }
            }
            var during =
                    installation.orders().stream().map(OrderRow::orderNumber).toList();

            makeRoom();
            var again = sender.post("/orders", wordy(acknowledged.size() + 1).toString());

            assertThat(refused.status()).isEqualTo(503);
            assertThat(during).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(again.status()).isEqualTo(202);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> installation.counts().equals(Map.of(State.REWARDED, acknowledged.size() + 1L)));
            assertThat(installation.sandbox().ledger().size()).isEqualTo(acknowledged.size() + 1);
        }
    }

    private static ObjectNode wordy(int i) {
        var order = order("n" + i, "c" + i + "@x.com");
        var items = order.putArray("items");
        for (int item = 0; item < ITEMS; item++) {
            items.addObject()
                    .put("name", "A product with a long name".repeat(4))
                    .put("quantity", 1)
                    .put("total", 10);
        }
        return order;
    }

    private void fill() throws SQLException {
        try (var connection = journal();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE others (bytes BLOB)");
            statement.execute("INSERT INTO others VALUES (zeroblob(" + 4096 * (PAGES - 100) + "))");
        }
    }

    private void makeRoom() throws SQLException {
        try (var connection = journal();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE others");
        }
    }

    private Connection journal() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlite:" + directory.resolve("data/journal.db") + "?busy_timeout=10000");
    }
}
