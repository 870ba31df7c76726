package io.github.woowuproutes.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTest {
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults());
    private final WoowUpClient client = new WoowUpClient(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"ana@x.com\",{\"uid\":\"C-77\",\"email\":\"eva@x.com\",\"first_name\":\"Eva\",\"last_name\":\"Paz\"}]",
                "ana@x.com\r\n\n  {\"uid\":\"C-77\",\"email\":\"eva@x.com\",\"first_name\":\"Eva\",\"last_name\":\"Paz\"}\n",
            })
    void customers_are_taken_as_an_array_or_as_lines(String body) {
        var answer = client.admin("POST", "customers", body);
        var again = client.admin("POST", "customers", body);

        assertThat(answer.body()).isEqualTo("{\"customers\":2,\"added\":2}\n");
        assertThat(again.body()).isEqualTo("{\"customers\":2,\"added\":0}\n");
        assertThat(sandbox.program().customer("ana@x.com")).isPresent();
        assertThat(sandbox.program().customer("C-77").orElseThrow().email()).isEqualTo("eva@x.com");
    }

    @Test
    void the_ledger_is_told_as_a_whole_and_order_by_order() {
        client.admin("POST", "customers", "ana@x.com");
        client.reward("A&1");
        client.reward("A&1");
        client.reward("2");

        var whole = client.admin("GET", "ledger", "");
        var order = client.admin("GET", "ledger?order=A%261", "");
        var unknown = client.admin("GET", "ledger?order=3", "");

        assertThat(whole.body())
                .isEqualTo("{\"rewards\":3,\"orders\":2,\"points\":900,\"unanswered\":0,\"double_orders\":1,"
                        + "\"doubles\":[\"A&1\"]}\n");
        assertThat(order.body()).contains("\"order\":\"A&1\"", "\"uid\":\"ana@x.com\"", "\"transaction_id\":\"");
        assertThat(unknown.body()).isEqualTo("{\"order\":\"3\",\"rewards\":[]}\n");
    }

    @Test
    void the_dump_has_a_line_for_each_reward() {
        client.admin("POST", "customers", "ana@x.com");
        IntStream.range(0, 1_200).forEach(i -> client.reward("order-" + i));

        var dump = client.admin("GET", "ledger/lines", "");

        var lines = dump.body().lines().toList();
        assertThat(lines).hasSize(1_200).allMatch(line -> line.startsWith("{\"order\":\"order-"));
        assertThat(lines.get(1_199)).contains("\"order\":\"order-1199\"", "\"points\":300", "\"answered\":true");
    }

    @Test
    void requests_are_told_without_the_key_and_do_not_count_themselves() {
        client.get("/user_by_uid/?uid=nobody");
        client.get("/nothing");

        var answer = client.admin("GET", "requests?latest=1", "");

        assertThat(answer.body())
                .contains(
                        "\"total\":2",
                        "\"user_by_uid\":{\"200\":1}",
                        "\"other\":{\"404\":1}",
                        "\"path\":\"/apiv2/1234/nothing\"")
                .contains("\"apikey\":\"***\"")
                .doesNotContain("sandbox-key", "uid=nobody");
    }

    @Test
    void violations_are_told() {
        client.get("/nothing");

        var answer = client.admin("GET", "violations", "");

        assertThat(answer.body()).contains("\"violations\":1", "\"uri\":\"/apiv2/1234/nothing\"");
    }

    @Test
    void the_rate_is_changed() {
        client.admin("POST", "points-per-unit", "0.5\n");

        assertThat(client.get("/contest_sale_points/").body()).contains("\"0.5\"");
        assertThat(client.admin("GET", "points-per-unit", "").body()).isEqualTo("{\"points_per_unit\":0.5}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"call\":\"add_sale_points_by_uid\",\"times\":3,\"fault\":\"reset\",\"applied\":true}",
                "{\"probability\":0.1,\"seed\":7,\"fault\":\"status\",\"status\":503,\"applied\":false,\"retry_after\":30}",
                "{\"order\":\"666\",\"uid\":\"ana@x.com\",\"fault\":\"refused\",\"message\":\"no\"}",
                "{\"fault\":\"latency\",\"before_ms\":1,\"after_ms\":2}",
                "{\"fault\":\"hidden\"}",
                "{\"fault\":\"hidden\",\"hide\":\"666\"}",
                "{\"fault\":\"lagging\",\"behind_ms\":60000}",
                "{\"fault\":\"shortened\",\"newest\":2}",
                "{\"fault\":\"black_hole\",\"applied\":false}",
            })
    void a_fault_is_told_as_it_was_given_until_all_are_deleted(String fault) {
        var added = client.admin("POST", "faults", fault);
        var told = client.admin("GET", "faults", "");
        var deleted = client.admin("DELETE", "faults", "");

        assertThat(added.body())
                .isEqualTo(
                        "{\"account\":\"open\",\"wrong_key_refused\":false,\"played\":0,\"rules\":[" + fault + "]}\n");
        assertThat(told.body()).isEqualTo(added.body());
        assertThat(deleted.body()).contains("\"rules\":[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "[1]",
                "{}",
                "{\"fault\":\"nothing\"}",
                "{\"fault\":\"reset\",\"call\":\"reward\"}",
                "{\"fault\":\"status\"}",
                "{\"fault\":\"reset\",\"aplied\":true}",
                "{\"account\":\"lost\"}",
                "[{\"fault\":\"reset\"},{\"fault\":\"nothing\"}]",
            })
    void a_fault_that_is_not_understood_changes_nothing(String fault) {
        var answer = client.admin("POST", "faults", fault);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"error\":");
        assertThat(sandbox.faults().rules()).isEmpty();
    }

    @Test
    void account_and_key_are_switched() {
        client.admin("POST", "faults", "[{\"account\":\"deleted\"},{\"wrong_key_refused\":true}]");

        assertThat(client.get("/contest_sale_points/").statusCode()).isEqualTo(410);
        assertThat(sandbox.faults().wrongKeyRefused()).isTrue();
    }

    @Test
    void a_reset_is_a_new_start() {
        client.admin("POST", "customers", "ana@x.com");
        client.reward("1");
        client.get("/nothing");
        sandbox.program().addBranch("B");
        sandbox.faults().add(FaultRule.of(Fault.status(500)));

        client.admin("POST", "reset", "");

        assertThat(sandbox.ledger().size()).isZero();
        assertThat(sandbox.ledger().rewardsOf("1")).isEmpty();
        assertThat(sandbox.program().customers()).isZero();
        assertThat(sandbox.requests().total()).isZero();
        assertThat(sandbox.violations()).isEmpty();
        assertThat(client.reward("1").body()).contains("user not found");
    }

    @Test
    void an_unknown_address_names_the_known_ones() {
        var answer = client.admin("GET", "nothing", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("POST faults", "GET ledger/lines");
    }

    @Test
    void a_long_list_of_customers_is_taken_at_once() {
        var uids = IntStream.range(0, 50_000).mapToObj(i -> "c" + i + "@x.com").collect(Collectors.joining("\n"));

        client.admin("POST", "customers", uids);

        assertThat(sandbox.program().customers()).isEqualTo(50_000);
    }
}
