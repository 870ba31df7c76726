package io.github.woowuproutes.accept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.accept.AcceptPreview.Accepted;
import io.github.woowuproutes.accept.AcceptPreview.Rejected;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.order.OrderJson;
import io.github.woowuproutes.rules.MerchantRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules make of an order before it is committed. */
class ArrivalRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, String> keys = new HashMap<>();

    private AcceptPreview.Outcome outcome(String fields) {
        var configuration = Settings.of(keys);
        return new AcceptPreview(configuration, MerchantRules.load(configuration, Path.of("")), Clock.systemUTC())
                .of(document("{'number':'1001','state':'paid','paidAt':'2026-11-22T15:00:00-03:00'," + fields + "}"));
    }

    private Entry entry(String fields) {
        assertThat(outcome(fields)).isInstanceOf(Accepted.class);
        return ((Accepted) outcome(fields)).entry();
    }

    private static Document document(String text) {
        try {
            ObjectNode order = (ObjectNode) JSON.readTree(text.replace('\'', '"'));
            return new Document(order, () -> text.getBytes(StandardCharsets.UTF_8), List.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    @Test
    void the_routes_apply_the_rules_in_the_order_of_the_preview() throws IOException {
        String route = Files.readString(Path.of("routes/rules.camel.yaml")).split("rules-before-sending")[0];
        List<String> steps = Pattern.compile("ref: (\\S+)")
                .matcher(route)
                .results()
                .map(found -> found.group(1))
                .toList();

        var rules = new ArrivalRules(MerchantRules.load(Settings.of(Map.of()), Path.of(""))).inOrder();

        assertThat(steps).isNotEmpty().containsExactlyElementsOf(rules.keySet());
    }

    // nobody

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'email':'noemail@x.com'}",
                "{'email':'NOEMAIL@x.com','firstName':'Ana','lastName':'Paz'}",
                "{'firstName':'Consumidor','lastName':'Final'}",
                "{'document':'99.999.999','phone':'4444-1234','firstName':'Juan'}",
                "{}",
                "{'email':'  ','document':''}"
            })
    void a_sale_to_nobody_is_skipped_and_keeps_nothing_of_anybody(String customer) {
        Entry entry = entry("'total':10,'customer':" + customer);

        assertThat(entry.kind()).isEqualTo(Kind.REWARD);
        assertThat(entry.standing()).isEqualTo(Entry.Standing.skipped("anonymous"));
        assertThat(entry.customer()).isEmpty();
        assertThat(entry.payload()).contains("\"customer\":{}");
    }

    @Test
    void what_is_nobodys_counts_as_missing_and_the_next_field_identifies() {
        keys.put("woowup.customer.id", "email,document");
        keys.put("orders.normalize.document", "digits");

        Entry entry =
                entry("'total':10,'customer':{'email':'x@ct.vtex.com.br','document':'30.111.222','firstName':'Ana'}");

        assertThat(entry.standing().state()).isEqualTo(State.NEW);
        assertThat(entry.customer()).isEqualTo("30111222");
        assertThat(OrderJson.read(entry.payload()).customer().email()).isEmpty();
        assertThat(OrderJson.read(entry.payload()).customer().firstName()).contains("Ana");
    }

    @Test
    void a_customer_with_a_name_and_nothing_that_identifies_is_a_fault_not_nobody() {
        assertThat(outcome("'total':10,'customer':{'firstName':'Ana','phone':'1234'}"))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void without_patterns_a_missing_customer_is_a_fault() {
        keys.put("orders.anonymous", "none");

        assertThat(outcome("'total':10,'customer':{}")).isInstanceOf(Rejected.class);
        assertThat(entry("'total':10,'customer':{'email':'noemail@x.com'}").customer())
                .isEqualTo("noemail@x.com");
    }

    @Test
    void a_cancellation_for_nobody_keeps_nothing_either_and_still_cancels() {
        Entry entry = entry("'state':'cancelled','total':10,'customer':{'document':'11111111','firstName':'Ana'}");

        assertThat(entry.kind()).isEqualTo(Kind.CANCEL);
        assertThat(entry.payload()).doesNotContain("Ana");
    }

    // who

    @Test
    void the_first_usable_field_identifies() {
        keys.put("woowup.customer.id", "phone,document,email");
        keys.put("orders.country", "AR");

        assertThat(entry("'total':1,'customer':{'phone':'123','document':'7','email':'a@x.com'}")
                        .customer())
                .isEqualTo("7");
        assertThat(entry("'total':1,'customer':{'phone':'11 2345-6789','document':'7'}")
                        .customer())
                .isEqualTo("+541123456789");
        assertThat(entry("'total':1,'customer':{'phone':'x','email':' A@X.com '}")
                        .customer())
                .isEqualTo("a@x.com");
    }

    // totals and credits

    @Test
    void without_a_total_the_lines_are_added_up() {
        Entry entry = entry("'customer':{'email':'a@x.com'},'items':[{'total':10.50},{'unitPrice':2,'quantity':3}]");

        assertThat(OrderJson.read(entry.payload()).total()).isEqualByComparingTo("16.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'customer':{'email':'a@x.com'}",
                "'customer':{'email':'a@x.com'},'items':[{'total':1},{'sku':'x'}]"
            })
    void without_a_total_and_without_prices_it_is_a_fault(String fields) {
        Rejected rejected = (Rejected) outcome(fields);

        assertThat(rejected.faults()).singleElement().satisfies(fault -> assertThat(fault.field())
                .isEqualTo("total"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'total':-10,'customer':{'email':'a@x.com'}",
                "'total':10,'type':'credit','customer':{'email':'a@x.com'}",
                "'total':10,'type':'credit','refersTo':'1000','customer':{}",
                "'total':-10,'earningTotal':-8,'points':-3,'customer':{'firstName':'Ana'}",
                "'customer':{'email':'a@x.com'},'items':[{'total':-10},{'total':1}]"
            })
    void a_credit_is_kept_under_its_own_number_and_skipped(String fields) {
        Entry entry = entry(fields);

        assertThat(entry.kind()).isEqualTo(Kind.CREDIT);
        assertThat(entry.number()).isEqualTo("1001");
        assertThat(entry.standing()).isEqualTo(Entry.Standing.skipped("credit, not taken back yet"));
    }

    @Test
    void a_cancelled_order_with_a_negative_total_cancels_and_a_cancelled_credit_does_not() {
        assertThat(entry("'state':'cancelled','total':-10,'customer':{}").kind())
                .isEqualTo(Kind.CANCEL);
        assertThat(entry("'state':'cancelled','total':10,'type':'credit','customer':{}")
                        .kind())
                .isEqualTo(Kind.CREDIT);
    }

    @Test
    void a_sale_of_less_than_no_points_is_a_fault() {
        assertThat(outcome("'total':10,'points':-1,'customer':{'email':'a@x.com'}"))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void all_new_fields_are_kept_and_an_order_without_them_is_as_it_was() {
        String fields =
                "'total':10,'earningTotal':8.50,'pointsFactor':2,'points':30,'currency':'USD','exchangeRate':1010.5,"
                        + "'type':'sale','refersTo':'R','alias':'W-1','customer':{'email':'a@x.com'}";

        Entry entry = entry(fields);

        assertThat(entry.alias()).contains("W-1");
        assertThat(entry.payload())
                .contains(
                        "\"earningTotal\":8.5,\"pointsFactor\":2,\"points\":30,\"currency\":\"USD\",\"exchangeRate\":1010.5",
                        "\"type\":\"sale\",\"refersTo\":\"R\",\"alias\":\"W-1\"");
        assertThat(entry("'total':10,'customer':{'email':'a@x.com'}").payload())
                .isEqualTo("{\"number\":\"1001\",\"shop\":\"shop\",\"state\":\"paid\",\"total\":10,"
                        + "\"paidAt\":\"2026-11-22T15:00-03:00\",\"customer\":{\"email\":\"a@x.com\"}}");
    }

    @Test
    void an_alias_that_is_its_own_number_is_none() {
        assertThat(entry("'total':10,'alias':'1001','customer':{'email':'a@x.com'}")
                        .alias())
                .isEmpty();
    }

    @Test
    void random_customers_crash_nothing_and_whoever_is_nobody_leaves_nothing() {
        keys.put("woowup.customer.id", "document,email,phone");
        keys.put("orders.normalize.document", "cuit-to-dni");
        keys.put("orders.country", "AR");
        var configuration = Settings.of(keys);
        var accept =
                new AcceptPreview(configuration, MerchantRules.load(configuration, Path.of("")), Clock.systemUTC());
        Random random = new Random(3);
        for (int i = 0; i < 4_000; i++) {
            var order = JSON.createObjectNode();
            order.put("number", "1")
                    .put("state", random.nextBoolean() ? "paid" : "cancelled")
                    .put("total", 1);
            var customer = order.putObject("customer");
            String mark = "zq" + i;
            customer.put("lastName", mark);
            for (String field : List.of("email", "document", "phone", "firstName", "id")) {
                if (random.nextInt(3) > 0) {
                    customer.put(field, value(random));
                }
            }

            var outcome = accept.of(new Document(order, () -> new byte[0], List.of()));

            if (outcome instanceof Accepted accepted
                    && accepted.entry().customer().isEmpty()
                    && accepted.entry().standing().state() == State.SKIPPED) {
                assertThat(accepted.entry().payload()).as("seed 3, " + i).doesNotContain(mark);
            } else if (outcome instanceof Rejected rejected) {
                assertThat(rejected.faults().toString()).as("seed 3, " + i).doesNotContain("check itself failed");
            }
        }
    }

    private static String value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "noemail" + random.nextInt(9);
            case 1 -> "99.999.999";
            case 2 -> "ana" + random.nextInt(99) + "@x.com";
            case 3 -> String.valueOf(random.nextInt());
            case 4 -> "*" + (char) (32 + random.nextInt(700)) + "+549 11 " + random.nextInt(99_999_999);
            default -> " Consumidor   FINAL ";
        };
    }
}
