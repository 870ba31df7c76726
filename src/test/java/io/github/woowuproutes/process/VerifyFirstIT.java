package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.Call;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/** A journal from a backup does not know what was rewarded since. */
class VerifyFirstIT extends WholeProcess {

    private static final int BEFORE = 20;
    private static final int SINCE = 30;

    @Test
    void what_was_rewarded_since_the_backup_is_not_rewarded_again() throws Exception {
        var shop = shop().addOrders(BEFORE, 10);
        runUntilRewarded(BEFORE);
        Path journal = installation().path("data/journal.db");
        Path backup = Files.copy(journal, installation().path("backup.db"));
        shop.addOrders(SINCE, 10);
        runUntilRewarded(BEFORE + SINCE);
        var sent = sandbox().requests().count(Call.ADD_SALE_POINTS_BY_UID);
        Files.copy(backup, journal, StandardCopyOption.REPLACE_EXISTING);

        runUntilRewarded(BEFORE + SINCE, "--verify-first");

        assertThat(sandbox().requests().count(Call.ADD_SALE_POINTS_BY_UID)).isEqualTo(sent);
        assertThat(sandbox().ledger().orders()).isEqualTo(BEFORE + SINCE);
    }

    private void runUntilRewarded(int orders, String... options) throws Exception {
        var run = installation().run(options);
        run.until(() -> journal().count("REWARDED") == orders);
        assertThat(run.terminate()).as(run.output()).isZero();
    }
}
