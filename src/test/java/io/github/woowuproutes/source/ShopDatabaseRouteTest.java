package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopDatabaseRouteTest {

    @TempDir
    Path folder;

    @Test
    void the_first_poll_runs_at_start() throws Exception {
        var journal = new RecordingJournal();
        var shop = SampleShop.in(folder);
        shop.order(1, "2026-11-22 15:00:00", "300.00");

        try (var routes = new RunningRoutes(shop.keys(), journal, new TurnableClock("2026-11-22T20:00:00Z"))) {
            await().until(() -> routes.status().lastSuccess().isPresent());

            assertThat(journal.numbers()).containsExactly("1");
        }
    }
}
