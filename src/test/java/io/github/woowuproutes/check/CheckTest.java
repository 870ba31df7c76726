package io.github.woowuproutes.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.check.Finding.Level;
import io.github.woowuproutes.journal.Account;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.journal.JournalSettings;
import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.FaultRule;
import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Workplace place;

    @BeforeEach
    void a_sandbox_and_a_shop() throws Exception {
        sandbox = Sandbox.start(
                SandboxSettings.defaults().withApiKey("the-secret-key").withPointsPerUnit(new BigDecimal("0.55")));
        place = new Workplace(directory).with("woowup.url", sandbox.url());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void all_is_well_and_nothing_was_changed() throws Exception {
        place.order("1", "paid", "300", "ana@example.com");

        var report = place.check();

        assertThat(report.findings()).extracting(Finding::level).containsOnly(Level.FINE);
        assertThat(report.findings())
                .extracting(Finding::subject)
                .containsExactly("keys", "routes/", "journal", "account", "orders.sql");
        assertThat(sandbox.ledger().size()).isZero();
        assertThat(sandbox.program().customers()).isZero();
        assertThat(sandbox.violations()).isEmpty();
        assertThat(place.path("data")).doesNotExist();
    }

    @Test
    void the_first_orders_are_shown_as_they_would_be_sent() throws Exception {
        sandbox.program().addCustomer("ana@example.com");
        place.order("1", "paid", "300", "ana@example.com")
                .order("2", "pending", "10", "ana@example.com")
                .order("3", "paid", "10", "no-address")
                .order("4", "paid", "0.10", "ana@example.com")
                .order("5", "paid", "100", "new@example.com")
                .order("6", "refunded", "100", "new@example.com")
                .order("7", "paid", "100", "new@example.com");

        var orders = place.check(6).orders().get("orders.sql");

        assertThat(orders).extracting(PreviewedOrder::number).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(orders.get(0).words()).isEqualTo("customer ana@example.com (known to WoowUp), 165 points");
        assertThat(orders.get(0).body())
                .contains("app_id=1234&uid=ana%40example.com&points=165&nrofactura=1&datetime=2026-11-22+15%3A00%3A00");
        assertThat(orders.get(1).words()).startsWith("ignored: the state \"pending\"");
        assertThat(orders.get(2).words()).startsWith("rejected: customer.email: nothing here identifies");
        assertThat(orders.get(3).words()).contains("skipped: no points to give");
        assertThat(orders.get(4).words()).contains("new, will be initialized");
        assertThat(orders.get(5).words()).startsWith("cancelled in the shop");
        assertThat(orders).filteredOn(order -> order.body().isPresent()).hasSize(2);
    }

    @Test
    void twenty_customers_are_shown_before_and_after_the_rules() throws Exception {
        for (int i = 10; i < 40; i++) {
            place.order(String.valueOf(i), "paid", "300", " Ana" + i + "@Example.com");
        }
        place.order("05", "paid", "300", "NoEmail@example.com").order("06", "paid", "300", "NoEmail@example.com");

        var report = place.check(1);

        assertThat(report.orders().get("orders.sql")).hasSize(1);
        assertThat(report.customers().get("orders.sql"))
                .hasSizeBetween(19, 20)
                .startsWith(
                        new CustomerPreview.Seen("email NoEmail@example.com", "nobody", "not asked for"),
                        new CustomerPreview.Seen(
                                "email Ana10@Example.com", "email ana10@example.com", "ana10@example.com"));
    }

    @Test
    void files_of_rules_that_are_wrong_are_told_with_their_lines_and_keep_a_run_from_starting() throws Exception {
        place.write("routes/anonymous.txt", "noemail*\n*\n")
                .write("routes/mappings/branches.csv", "code,name\n014\n")
                .order("1", "paid", "300", "ana@example.com");

        var report = place.check();
        var beforeStart = new Check(place.settings(), place.path(""), Clock.systemUTC()).beforeStart(true);

        for (var findings : List.of(report.findings(), beforeStart)) {
            assertThat(findings)
                    .filteredOn(finding -> finding.level() == Finding.Level.WRONG)
                    .extracting(Finding::sentence)
                    .anyMatch(sentence -> sentence.contains("routes/anonymous.txt, line 2"))
                    .anyMatch(sentence -> sentence.contains("routes/mappings/branches.csv, line 2"));
        }
        assertThat(report.orders()).isEmpty();
    }

    @Test
    void what_a_rule_holds_back_is_told() throws Exception {
        place.order("1", "paid", "10", "ana@example.com")
                .order("2", "paid", "-300", "ana@example.com")
                .order("3", "paid", "3000", "ana@example.com")
                .with("orders.minimum-total", "100")
                .with("woowup.points.max", "1000");

        var orders = place.check().orders().get("orders.sql");

        assertThat(orders.get(0).words()).contains("skipped: below orders.minimum-total");
        assertThat(orders.get(1).words()).isEqualTo("skipped: credit, not taken back yet");
        assertThat(orders.get(2).words()).contains("parked: 1650 points are more than woowup.points.max allows");
    }

    @Test
    void customers_who_are_not_registered_are_skipped_where_they_are_not_initialized() throws Exception {
        place.order("1", "paid", "300", "ana@example.com").with("woowup.customer.initialize", "false");

        var order = place.check().orders().get("orders.sql").get(0);

        assertThat(order.words()).contains("skipped: not registered in WoowUp");
        assertThat(order.body()).isEmpty();
    }

    @Test
    void a_mapping_that_does_not_compile_is_told_with_its_place_and_keeps_a_run_from_starting() throws Exception {
        place.write("routes/mappings/erp.jsonata", "{\n  'number': id,\n  'total': (1 +\n}")
                .write("routes/broken.camel.yaml", "- route:\n   id: broken\n  from: nowhere\n");

        var report = place.check();
        var beforeStart = new Check(place.settings(), place.path(""), Clock.systemUTC()).beforeStart(true);

        for (var findings : List.of(report.findings(), beforeStart)) {
            assertThat(findings)
                    .filteredOn(finding -> finding.level() == Level.WRONG)
                    .extracting(Finding::subject)
                    .contains("routes/mappings/erp.jsonata", "routes/broken.camel.yaml");
            assertThat(findings)
                    .filteredOn(finding -> finding.subject().equals("routes/mappings/erp.jsonata"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.sentence()).startsWith("line 4, column 1: found "));
        }
    }

    @Test
    void everything_wrong_is_told_at_once_by_the_name_of_its_key() throws Exception {
        place.without("woowup.program-id")
                .with("delivery.workers", "none")
                .with("orders.sql.url", "jdbc:firebirdsql://erp/shop")
                .write("routes/broken.camel.yaml", "- route:\n   id: broken\n  from: nowhere\n")
                .write("routes/kamelets/odd.kamelet.yaml", "kind: Kamelet\nspec: [\n");

        var report = place.check();

        assertThat(report.findings())
                .as(report.findings().toString())
                .filteredOn(finding -> finding.level() == Level.WRONG)
                .extracting(Finding::subject)
                .contains(
                        "woowup.program-id",
                        "delivery.workers",
                        "routes/broken.camel.yaml",
                        "routes/kamelets/odd.kamelet.yaml",
                        "orders.sql");
        assertThat(sentences(report)).contains("put the JDBC driver of 'firebirdsql' into lib/");
        assertThat(sentences(report)).doesNotContain("the-secret-key");
    }

    @Test
    void a_route_that_can_be_read_and_not_be_built_names_its_file() throws Exception {
        place.write("routes/lost.camel.yaml", route("lost", "direct:lost", "a-step-that-does-not-exist"))
                .write("routes/odd.camel.yaml", route("odd", "timer:odd?perod=5", "check-orders"));

        var report = place.check();

        assertThat(wrong(report, "routes/lost.camel.yaml")).contains("a-step-that-does-not-exist");
        assertThat(wrong(report, "routes/odd.camel.yaml")).contains("perod");
    }

    @Test
    void a_kamelet_that_a_route_needs_and_nobody_has_is_told() throws Exception {
        Files.delete(place.path("routes/kamelets/woowup-v2-reward.kamelet.yaml"));

        var report = place.check();

        assertThat(sentences(report)).contains("woowup-v2-reward");
        assertThat(report.count(Level.WRONG)).isPositive();
    }

    @Test
    void a_wrong_key_of_camel_is_told() throws Exception {
        var report = place.with("camel.component.http.soTimout", "5").check();

        assertThat(sentences(report)).contains("soTimout");
        assertThat(report.count(Level.WRONG)).isPositive();
    }

    @Test
    void a_wrong_key_is_told_however_woowup_says_it() throws Exception {
        place.with("woowup.api-key", "another-secret");

        var with403 = place.check();
        sandbox.faults().wrongKeyRefused(true);
        var with200 = place.check();

        assertThat(wrong(with403, "woowup.api-key")).contains("refuses the key for programme 1234 (HTTP 403)");
        assertThat(wrong(with200, "woowup.api-key")).contains("refuses the key for programme 1234 (Invalid Apikey)");
        assertThat(sentences(with403) + sentences(with200)).doesNotContain("another-secret");
    }

    @Test
    void a_programme_that_woowup_does_not_know_is_told() throws Exception {
        var report = place.with("woowup.program-id", "4321").check();

        assertThat(report.count(Level.WRONG)).isEqualTo(1);
        assertThat(sentences(report)).contains("4321");
    }

    @Test
    void what_is_wrong_with_woowup_itself_is_told_as_such() throws Exception {
        sandbox.faults().add(FaultRule.of(Fault.status(503)).on(Call.CONTEST_SALE_POINTS));
        var broken = place.check();
        sandbox.faults().clear();
        sandbox.faults().add(FaultRule.of(Fault.broken(Fault.Breakage.HTML)).on(Call.CONTEST_SALE_POINTS));
        var foreign = place.check();
        sandbox.faults().clear();
        sandbox.faults().add(FaultRule.of(Fault.tooManyRequests(7)).on(Call.CONTEST_SALE_POINTS));
        var busy = place.check();

        assertThat(unreachable(broken, "woowup.url")).contains("HTTP 503").contains("try again later");
        assertThat(wrong(foreign, "woowup.url")).contains("is not WoowUp");
        assertThat(unreachable(busy, "account")).contains("7 s");
    }

    @Test
    void a_host_that_nobody_knows_and_one_that_refuses_are_told_apart() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        var unknown = place.with("woowup.url", "https://nowhere.invalid").check();
        var refused = place.with("woowup.url", "http://127.0.0.1:" + free).check();

        assertThat(unreachable(unknown, "woowup.url")).contains("nobody knows the host nowhere.invalid");
        assertThat(unreachable(refused, "woowup.url")).contains("refuses the connection");
    }

    @Test
    void without_woowup_the_orders_are_shown_without_points() throws Exception {
        place.order("1", "paid", "300", "ana@example.com").with("woowup.url", "https://nowhere.invalid");

        var order = place.check().orders().get("orders.sql").get(0);

        assertThat(order.words()).contains("ana@example.com").contains("points not known");
    }

    @Test
    void a_journal_of_another_account_is_told_and_one_of_this_account_is_counted() throws Exception {
        try (var journal = Journal.open(
                new JournalSettings("jdbc:sqlite:data/journal.db", Optional.empty(), Optional.empty(), directory))) {
            journal.belongsTo(new Account(sandbox.url(), "v2", "1234"));
        }

        var same = place.check();
        var other = place.with("woowup.program-id", "4321").check();

        assertThat(same.findings()).contains(new Finding(Level.FINE, "journal", "there, and empty"));
        assertThat(wrong(other, "journal.url")).contains("belongs to programme 1234");
    }

    @Test
    void a_file_that_is_no_journal_is_told() throws Exception {
        place.write("notes.txt", "nothing that a database could read, however long one looks at it")
                .with("journal.url", "jdbc:sqlite:notes.txt");

        var report = place.check();

        assertThat(unreachable(report, "journal.url")).contains("not a database");
        assertThat(place.path("notes.txt")).content().startsWith("nothing");
    }

    @Test
    void before_a_start_only_what_no_wait_can_heal_is_told() throws Exception {
        var away = new Check(
                        place.with("woowup.url", "https://nowhere.invalid").settings(), directory, Clock.systemUTC())
                .beforeStart(true);
        var driver = new Check(
                        place.with("orders.sql.url", "jdbc:firebirdsql://erp/shop")
                                .settings(),
                        directory,
                        Clock.systemUTC())
                .beforeStart(true);

        assertThat(away).isEmpty();
        assertThat(driver).singleElement().extracting(Finding::subject).isEqualTo("orders.sql");
    }

    private static String route(String id, String from, String step) {
        return """
                - route:
                    id: %s
                    from:
                      uri: %s
                      steps:
                        - process:
                            ref: %s
                """
                .formatted(id, from, step);
    }

    private static String wrong(Report report, String subject) {
        return sentence(report, Level.WRONG, subject);
    }

    private static String unreachable(Report report, String subject) {
        return sentence(report, Level.UNREACHABLE, subject);
    }

    private static String sentence(Report report, Level level, String subject) {
        return report.findings().stream()
                .filter(finding -> finding.level() == level && finding.subject().equals(subject))
                .map(Finding::sentence)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of " + subject + " in " + report.findings()));
    }

    private static String sentences(Report report) {
        return report.findings().toString();
    }
}
