package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.rules.MerchantRules;
import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.Fault.Breakage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The merchant's rules, from accept to what WoowUp gets. */
class MerchantRulesTest extends InstalledTest {

    private String reason(String number) {
        return installation.row(number).reason().orElse("");
    }

    private long requestsAboutOrders() {
        return Stream.of(Call.USER_BY_UID, Call.INITIALIZE_USER, Call.ADD_SALE_POINTS_BY_UID, Call.TRANSACTIONS)
                .mapToLong(call -> installation.sandbox().requests().count(call))
                .sum();
    }

    @Test
    void of_a_sale_to_nobody_no_personal_data_is_kept_anywhere() throws Exception {
        installation.start();
        ObjectNode order = order("1", "noemail@x.com");
        order.putObject("customer")
                .put("email", "noemail-secreto@x.com")
                .put("document", "99.999.999")
                .put("phone", "+541155667788")
                .put("firstName", "Perengano")
                .put("lastName", "Fulanez");

        installation.accepts(order);
        installation.accepts(order);
        installation.accepts(order("2", "ana@x.com"));
        installation.await("2", State.REWARDED);
        installation.stop();

        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(directory.resolve("routes")))
                    .toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("secreto", "Perengano", "Fulanez", "55667788", "99.999.999", "99999999");
            }
        }
        installation.start();
        assertThat(installation.row("1").state()).isEqualTo(State.SKIPPED);
        assertThat(reason("1")).isEqualTo("anonymous");
        assertThat(installation.row("1").customer()).isEmpty();
        assertThat(installation.rejections()).isEmpty();
    }

    @Test
    void whoever_turns_out_to_be_somebody_earns() throws Exception {
        installation.start();
        installation.accepts(order("1", "noemail@x.com"));
        assertThat(installation.row("1").state()).isEqualTo(State.SKIPPED);

        installation.accepts(order("1", "ana@x.com"));

        assertThat(installation.await("1", State.REWARDED).customer()).isEqualTo("ana@x.com");
    }

    @Test
    void orders_of_one_person_written_in_two_ways_are_of_one_customer() throws Exception {
        installation
                .with("woowup.customer.id", "document,email")
                .with("orders.normalize.document", "cuit-to-dni")
                .start();
        ObjectNode dots = order("1", "Ana@X.com");
        ((ObjectNode) dots.get("customer")).put("document", "30.111.222");
        ObjectNode cuit = order("2", "ana@x.com");
        ((ObjectNode) cuit.get("customer")).put("document", "20-30111222-0");

        installation.accepts(dots, cuit);

        installation.await("1", State.REWARDED);
        installation.await("2", State.REWARDED);
        assertThat(installation.row("1").customer()).isEqualTo("30111222");
        assertThat(installation.row("2").customer()).isEqualTo("30111222");
        assertThat(installation.sandbox().requests().count(Call.INITIALIZE_USER))
                .isEqualTo(1);
    }

    @Test
    void a_new_customer_without_email_is_skipped_and_earns_with_a_later_order_once_known() throws Exception {
        installation.with("woowup.customer.id", "document").start();
        ObjectNode first = order("1", "noemail@x.com");
        ((ObjectNode) first.get("customer")).put("document", "30111222");
        installation.accepts(first);
        assertThat(installation.await("1", State.SKIPPED).reason().orElseThrow())
                .startsWith("no e-mail");

        installation.sandbox().program().addCustomer("30111222", "ana@x.com", "Ana", "Paz");
        ObjectNode second = order("2", "noemail@x.com");
        ((ObjectNode) second.get("customer")).put("document", "30111222");
        installation.accepts(second);

        installation.await("2", State.REWARDED);
        assertThat(installation.row("1").state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void what_earns_is_worked_out_from_the_fields_of_the_order() throws Exception {
        installation.with("orders.currency", "ARS").start();

        installation.accepts(
                order("net", "a@x.com").put("earningTotal", new BigDecimal("247.93")),
                order("double", "b@x.com").put("pointsFactor", 2),
                order("own", "c@x.com").put("points", new BigDecimal("7.0")).put("currency", "USD"),
                order("dollars", "d@x.com").put("currency", "USD").put("exchangeRate", 1000),
                order("all", "e@x.com")
                        .put("currency", "USD")
                        .put("exchangeRate", 10)
                        .put("earningTotal", 100)
                        .put("pointsFactor", new BigDecimal("1.5")));

        assertThat(installation.await("net", State.REWARDED).points()).hasValue(248);
        assertThat(installation.await("double", State.REWARDED).points()).hasValue(600);
        assertThat(installation.await("own", State.REWARDED).points()).hasValue(7);
        assertThat(installation.await("dollars", State.REWARDED).points()).hasValue(300_000);
        assertThat(installation.await("all", State.REWARDED).points()).hasValue(1500);
    }

    @Test
    void what_a_rule_holds_back_says_why_and_costs_no_request() throws Exception {
        Files.writeString(directory.resolve("routes/mappings/branches.csv"), "code,name\n014,Palermo I\n");
        installation
                .with("orders.currency", "ARS")
                .with("orders.minimum-total", "100")
                .with("woowup.branch.unknown", "park")
                .start();

        installation.accepts(
                order("dollars", "a@x.com").put("currency", "USD"),
                order("small", "b@x.com").put("total", new BigDecimal("99.99")),
                order("branch", "c@x.com").put("branch", "099"),
                order("credit", "d@x.com").put("type", "credit").put("refersTo", "1"),
                order("zero", "e@x.com").put("total", new BigDecimal("-1")));

        assertThat(installation.await("dollars", State.PARKED).reason())
                .contains("paid in USD, without an exchange rate to ARS");
        assertThat(installation.await("small", State.SKIPPED).reason())
                .contains("a total of 99.99, below orders.minimum-total = 100");
        assertThat(installation.await("branch", State.PARKED).reason())
                .contains("the branch 099 is not in routes/mappings/branches.csv");
        for (String credit : new String[] {"credit", "zero"}) {
            assertThat(installation.row(credit, Kind.CREDIT).state()).isEqualTo(State.SKIPPED);
            assertThat(installation.row(credit, Kind.CREDIT).reason()).contains("credit, not taken back yet");
        }
        assertThat(requestsAboutOrders()).isZero();
    }

    @Test
    void an_exchange_rate_to_nobody_knows_what_is_parked() throws Exception {
        installation.start();

        installation.accepts(order("1", "a@x.com").put("currency", "USD").put("exchangeRate", 1000));

        assertThat(installation.await("1", State.PARKED).reason())
                .contains("it has an exchange rate, and orders.currency does not say to what");
    }

    @Test
    void more_points_than_an_order_may_earn_park_it() throws Exception {
        installation.with("woowup.points.max", "300").start();

        installation.accepts(
                order("1", "a@x.com"),
                order("2", "b@x.com").put("total", new BigDecimal("300.50")),
                order("3", "c@x.com").put("points", new BigDecimal("1e12")).put("pointsFactor", 1000000));

        installation.await("1", State.REWARDED);
        assertThat(installation.await("2", State.PARKED).reason())
                .contains("301 points, more than woowup.points.max = 300");
        installation.await("3", State.PARKED);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(1);
    }

    @Test
    void branches_get_woowups_names_and_unknown_ones_are_left_out() throws Exception {
        Files.writeString(directory.resolve("routes/mappings/branches.csv"), "code;name\n014;Palermo I\n");
        installation.sandbox().program().addBranch("Palermo I");
        installation.start();

        installation.accepts(
                order("1", "a@x.com").put("branch", "014"),
                order("2", "b@x.com").put("branch", "Atlantis"));

        installation.await("1", State.REWARDED);
        installation.await("2", State.REWARDED);
        assertThat(installation.sandbox().ledger().rewardsOf("1").get(0).branch())
                .contains("Palermo I");
        assertThat(installation.sandbox().ledger().rewardsOf("2").get(0).branch())
                .isEmpty();
    }

    @Test
    void a_lost_answer_is_proven_by_the_number_that_was_sent() throws Exception {
        installation
                .withQuietTime()
                .with("woowup.invoice-number", "FC-{shop}-{number}")
                .start();
        installation.sandbox().faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.appliedThen(Breakage.RESET), 1);

        installation.accepts(order("7", "a@x.com"));
        installation.awaitOnce("7", State.UNKNOWN);
        installation.stop();
        installation.with("woowup.invoice-number", "{number}").start();

        installation.await("7", State.REWARDED);
        assertThat(installation.sandbox().ledger().rewardsOf("FC-shop-7")).hasSize(1);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(1);
    }

    @Test
    void a_repeated_reward_has_its_first_bytes_whatever_the_rules_are_now() throws Exception {
        installation.withQuietTime().with("woowup.uncertain", "resend").start();
        installation.sandbox().faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.broken(Breakage.RESET), 1);
        installation.accepts(order("7", "a@x.com").put("currency", "USD"));
        installation.awaitOnce("7", State.UNKNOWN);
        installation.stop();

        installation
                .with("orders.currency", "ARS")
                .with("orders.minimum-total", "1000")
                .with("woowup.points.max", "1")
                .with("woowup.invoice-number", "X-{number}")
                .start();

        assertThat(installation.await("7", State.REWARDED).points()).hasValue(300);
        assertThat(installation.sandbox().ledger().rewardsOf("7")).hasSize(1);
    }

    @Test
    void a_web_order_and_its_invoice_are_one_reward_and_verify_first_looks_for_both_numbers() throws Exception {
        installation.sandbox().program().addCustomer("a@x.com");
        installation.reward("a@x.com", "W1", 300);
        installation.startVerifyingFirst();

        installation.accepts(order("F9", "a@x.com").put("alias", "W1"));
        installation.await("F9", State.REWARDED);
        installation.accepts(order("W1", "a@x.com"));
        installation.accepts(order("W2", "b@x.com"));
        installation.accepts(order("F8", "c@x.com").put("alias", "W2"));

        assertThat(reason("W1")).isEqualTo("the same sale as order F9");
        installation.await("W2", State.REWARDED);
        assertThat(reason("F8")).isEqualTo("the same sale as order W2");
        assertThat(installation.sandbox().ledger().size()).isEqualTo(2);
    }

    @Test
    void wrong_files_of_rules_stop_the_start_with_their_lines() throws IOException {
        Files.writeString(directory.resolve("routes/anonymous.txt"), "noemail*\n*\n");
        Files.writeString(directory.resolve("routes/mappings/branches.csv"), "code,name\n1\n");

        var faults = MerchantRules.faults(Settings.of(Map.of()), directory);

        assertThat(faults)
                .extracting(fault -> fault.where())
                .containsExactly("routes/anonymous.txt, line 2", "routes/mappings/branches.csv, line 2");
    }
}
