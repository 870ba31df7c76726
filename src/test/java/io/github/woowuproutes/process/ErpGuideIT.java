package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.SandboxSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code docs/an-erp-goes-live.md}, step by step: its tables, rows, keys, query and files are taken from the page. */
class ErpGuideIT extends WholeProcess {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern OUTCOME =
            Pattern.compile("(?m)^\\| ([FN]C-[0-9-]+) \\| ([A-Z]+)[:,] ([^|;]*?)( \\||;)");

    private EmbeddedPostgres erp;

    @Override
    SandboxSettings sandboxSettings(SandboxSettings settings) {
        return settings.withBranches(List.of("Palermo I", "Belgrano"));
    }

    @BeforeEach
    void the_erp_of_the_page() throws IOException, SQLException {
        erp = EmbeddedPostgres.builder().start();
        try (var connection = erp.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var tablesAndRows : blocks("sql").subList(0, 2)) {
                statement.execute(tablesAndRows);
            }
        }
        installation()
                .without("orders.not-before")
                .write("routes/sql/erp.sql", blocks("sql").get(2))
                .write("routes/mappings/branches.csv", blocks("csv").get(0));
        keys(0);
        keys(1);
        installation()
                .with("orders.sql.url", erp.getJdbcUrl("postgres", "postgres"))
                .with("orders.sql.username", "postgres")
                .with("orders.sql.schedule", "* * * * * ?")
                .with("woowup.api-key", Installation.KEY)
                .with("woowup.program-id", sandbox().settings().programId());
    }

    @AfterEach
    void stop_the_erp() throws IOException {
        erp.close();
    }

    @Test
    void from_nothing_to_live() throws Exception {
        var check = installation().check("--orders", "3");

        assertThat(check.exitCode()).as(check.output()).isZero();
        assertThat(check.output()).contains(blocks("text").get(0).lines().toList());

        keys(2);
        var shadow = installation().run();
        shadow.until(() -> journal()
                        .ask("SELECT order_number FROM journal WHERE reason LIKE 'shadow: would%'")
                        .size()
                == 5);
        var report = installation().command("report", "--from", "2026-11-01", "--to", "2026-11-30");
        assertThat(report.exitCode()).isZero();
        assertThat(report.output()).startsWith(blocks("text").get(1).strip());
        assertThat(written()).isZero();

        installation().write("rewarded.csv", blocks("csv").get(1));
        for (var options : List.of(new String[] {"rewarded.csv", "--dry-run"}, new String[] {"rewarded.csv"})) {
            var entering = installation().command("import-rewarded", options);
            assertThat(entering.exitCode()).as(entering.output()).isZero();
        }
        assertThat(shadow.terminate()).isZero();

        keys(3);
        var live = installation().run();
        live.until(() -> journal().count("NEW") + journal().count("SENDING") == 0);
        var orders = installation().command("orders", "--csv");
        assertThat(orders.exitCode()).isZero();
        assertThat(live.terminate()).isZero();

        var told = outcomes();
        assertThat(told).hasSize(7);
        for (var outcome : told) {
            assertThat(orders.output().lines().filter(line -> line.startsWith(outcome.number() + ",")))
                    .as("%s in%n%s", outcome, orders.output())
                    .singleElement()
                    .asString()
                    .contains(outcome.state(), outcome.word());
        }
        assertThat(sandbox().ledger().orders()).isEqualTo(3);
        assertThat(sandbox().ledger().rewardsOf("FC-0003-7").get(0).branch()).isEmpty();
        assertThat(sandbox().ledger().rewardsOf("FC-0001-101").get(0).branch()).contains("Palermo I");
    }

    /** @param word what the journal has to say beside the state: the points, or the reason */
    private record Outcome(String number, String state, String word) {}

    private static List<Outcome> outcomes() throws IOException {
        return OUTCOME.matcher(page())
                .results()
                .map(row -> new Outcome(row.group(1), row.group(2), row.group(3).split(" points")[0]))
                .toList();
    }

    private long written() {
        return sandbox().requests().count(Call.INITIALIZE_USER)
                + sandbox().requests().count(Call.ADD_SALE_POINTS_BY_UID);
    }

    private void keys(int block) throws IOException {
        var keys = new Properties();
        keys.load(new StringReader(blocks("properties").get(block)));
        keys.forEach((key, value) -> installation().with(key.toString(), value.toString()));
    }

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(page())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/an-erp-goes-live.md"));
    }
}
