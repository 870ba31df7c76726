package io.github.woowuproutes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.rules.MerchantRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped mappings, with documents as the platforms publish them: the samples of docs/formats. */
class FormatsTest {

    private static final Path SAMPLES = Path.of("docs/formats/samples");
    private static final List<String> STATES = List.of(
            "paid", "cancelled", "refunded", "partly-refunded", "unpaid", "credit-note", "with-total", "search");

    private final ObjectMapper json = new ObjectMapper();
    private final Mappings mappings = Mappings.load(Path.of(""));
    private final Configuration configuration = Settings.of(Map.of("woowup.program-id", "1"));
    private final AcceptPreview accept =
            new AcceptPreview(configuration, MerchantRules.load(configuration, Path.of("")), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            shopify-paid                 | REWARD  | 1042              | 83464.99
            shopify-cancelled            | CANCEL  | 1042              | 0
            shopify-refunded             | CANCEL  | 1042              | 0
            shopify-partly-refunded      | REWARD  | 1042              | 56476.66
            shopify-unpaid               | IGNORED | 1042              | 83464.99
            woocommerce-paid             | REWARD  | 727               | 41480.01
            woocommerce-cancelled        | CANCEL  | 727               | 41480.01
            woocommerce-refunded         | CANCEL  | 727               | 0
            woocommerce-partly-refunded  | REWARD  | 727               | 30470.01
            woocommerce-unpaid           | IGNORED | 727               | 41480.01
            tiendanube-paid              | REWARD  | 306               | 53973
            tiendanube-cancelled         | CANCEL  | 306               | 53973
            tiendanube-refunded          | CANCEL  | 306               | 53973
            tiendanube-partly-refunded   | REWARD  | 306               | 53973
            tiendanube-unpaid            | IGNORED | 306               | 53973
            vtex-paid                    | REWARD  | v5195004lux-01    | 61599.80
            vtex-cancelled               | CANCEL  | v5195004lux-01    | 61599.80
            vtex-refunded                | CANCEL  | v5195004lux-01    | 61599.80
            vtex-partly-refunded         | REWARD  | v5195004lux-01    | 31599.90
            vtex-unpaid                  | IGNORED | v5195004lux-01    | 61599.80
            magento-paid                 | REWARD  | 000000003         | 49399.90
            magento-search               | REWARD  | 000000003         | 49399.90
            magento-cancelled            | CANCEL  | 000000003         | 49399.90
            magento-refunded             | CANCEL  | 000000003         | 49399.90
            magento-partly-refunded      | REWARD  | 000000003         | 47000.40
            magento-unpaid               | IGNORED | 000000003         | 49399.90
            woowup-csv-paid              | REWARD  | A-0003-00012345   | 60.07
            woowup-csv-with-total        | REWARD  | A-0003-00012345   | 55
            woowup-csv-cancelled         | CANCEL  | A-0003-00012345   | 60.07
            woowup-csv-refunded          | CANCEL  | A-0003-00012345   | 60.07
            woowup-csv-unpaid            | IGNORED | A-0003-00012345   | 60.07
            woowup-csv-credit-note       | IGNORED | NC-0003-00000077  | -19.99
            """)
    void an_order_is_recognized(String sample, String becomes, String number, BigDecimal total) throws IOException {
        var documents = map(sample);

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.faults()).isEmpty();
            assertThat(document.order().path("number").asText()).isEqualTo(number);
            assertThat(document.order().path("total").decimalValue()).isEqualByComparingTo(total);
            assertThat(outcome(document)).isEqualTo(becomes);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shopify-refund-event",
                "woocommerce-deleted-event",
                "tiendanube-notification",
                "vtex-notification"
            })
    void what_is_no_order_yields_nothing(String sample) throws IOException {
        assertThat(map(sample)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            shopify-paid     | {"number":"1042","state":"paid","total":83464.99,"currency":"ARS","paidAt":"2026-11-20T10:02:39-03:00","channel":"web","customer":{"id":"8759459283199","email":"lucia.fernandez@example.com","document":"30111222","phone":"+541147830000","firstName":"Lucía","lastName":"Fernández"},"items":[{"sku":"CAMP-IMP-M-AZ","name":"Campera impermeable","quantity":3,"total":80964.99,"variations":[{"name":"Variant","value":"M / Azul"}]}]}
            woocommerce-paid | {"number":"727","state":"paid","total":41480.01,"currency":"ARS","paidAt":"2026-11-21T19:28:08Z","channel":"web","customer":{"id":"26","email":"martin.gomez@example.com","document":"28999111","phone":"+543414400000","firstName":"Martín","lastName":"Gómez"},"items":[{"sku":"REM-BAS-L-NE","name":"Remera básica","quantity":3,"total":28970.01,"variations":[{"name":"Talle","value":"L"},{"name":"Color","value":"Negro"}]},{"sku":"GOR-01","name":"Gorra","quantity":1,"total":11010}]}
            tiendanube-paid  | {"number":"306","state":"paid","total":53973.00,"currency":"ARS","paidAt":"2026-11-16T12:05:30Z","channel":"web","customer":{"id":"105799009","email":"maria.silva@example.com","document":"27555666","phone":"+541143000000","firstName":"María","lastName":"José Silva"},"items":[{"sku":"MESA-ROB-120","name":"Mesa de roble (Natural, 120 cm)","quantity":3,"total":59970,"variations":[{"name":"Variante","value":"Natural"},{"name":"Variante","value":"120 cm"}]}]}
            vtex-paid        | {"number":"v5195004lux-01","state":"paid","total":61599.8,"currency":"ARS","paidAt":"2026-11-18T20:33:04Z","channel":"web","customer":{"id":"5a3692de-358a-4bea-8885-044bce33bb93","email":"bruno.costa@example.com","document":"33444555","phone":"+5491155550000","firstName":"Bruno","lastName":"Costa"},"items":[{"sku":"ZAP-URB-42","name":"Zapatilla urbana 42","quantity":2,"total":59999.8,"category":"12"}]}
            magento-paid     | {"number":"000000003","state":"paid","total":49399.9,"currency":"ARS","paidAt":"2026-11-19T22:36:02Z","channel":"web","customer":{"id":"2","email":"sofia.ruiz@example.com","document":"25111222","phone":"+543514000000","firstName":"Sofía","lastName":"Ruiz"},"items":[{"sku":"CAM-LINO-M-BEI","name":"Camisa de lino","quantity":2,"total":45100.4},{"sku":"CINTO-01","name":"Cinturón","quantity":1,"total":2399.5}]}
            woowup-csv-paid  | {"number":"A-0003-00012345","state":"paid","total":60.07,"currency":"ARS","paidAt":"2026-11-22T18:00:00Z","branch":"Palermo I","channel":"in-store","customer":{"id":"C-77","email":"jhon.doe@example.com","document":"30111222","phone":"+5491144440000","firstName":"Jhon","lastName":"Doe"},"items":[{"sku":"SKU1034-212","name":"LA LAKERS BLUE T-SHIRT","quantity":3,"unitPrice":19.99,"total":59.97,"category":"T-Shirts"},{"sku":"SKU2001","name":"SOCKS","quantity":1,"unitPrice":0.10,"total":0.1,"category":"Accessories"}]}
            """)
    void every_field_is_found(String sample, String order) throws IOException {
        assertThat(map(sample)).singleElement().satisfies(document -> assertThat(document.order())
                .hasToString(order));
    }

    static Stream<String> paidSamples() {
        return Stream.of(
                "shopify-paid",
                "shopify-partly-refunded",
                "woocommerce-paid",
                "woocommerce-partly-refunded",
                "tiendanube-paid",
                "vtex-paid",
                "vtex-partly-refunded",
                "magento-paid",
                "magento-partly-refunded",
                "woowup-csv-paid");
    }

    @ParameterizedTest
    @MethodSource("paidSamples")
    void a_field_that_is_missing_or_null_never_makes_a_mapping_fail(String sample) throws IOException {
        var whole = json.readTree(Files.readAllBytes(file(sample)));

        var failed = new ArrayList<String>();
        for (var pointer : pointers(whole, "")) {
            for (var removed : List.of(true, false)) {
                var document = whole.deepCopy();
                without(document, pointer, removed);
                mappings.map(format(sample), json.writeValueAsBytes(document)).stream()
                        .filter(result -> !result.faults().isEmpty())
                        .forEach(result -> failed.add(pointer + (removed ? " removed " : " null ") + result.faults()));
            }
        }

        assertThat(failed).isEmpty();
    }

    /** Without the CSV: its rows are handed over order by order. */
    static Stream<String> listedSamples() {
        return paidSamples().filter(sample -> !sample.startsWith("woowup-csv"));
    }

    @ParameterizedTest
    @MethodSource("listedSamples")
    void a_list_of_documents_yields_as_many_orders(String sample) throws IOException {
        var one = Files.readString(file(sample));
        var format = format(sample);

        var documents = mappings.map(format, ("[" + one + "," + one + "]").getBytes(StandardCharsets.UTF_8));

        assertThat(documents).hasSize(2);
    }

    @Test
    void every_shipped_mapping_has_a_page_and_is_tested() throws IOException {
        try (var files = Files.list(Path.of("routes/mappings"))) {
            var shipped = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".jsonata"))
                    .map(file -> file.replace(".jsonata", ""))
                    .toList();

            assertThat(shipped).allSatisfy(format -> {
                assertThat(Path.of("docs/formats/" + format + ".md")).isRegularFile();
                assertThat(paidSamples().map(FormatsTest::format)).contains(format);
            });
        }
    }

    private List<Document> map(String sample) throws IOException {
        return mappings.map(format(sample), Files.readAllBytes(file(sample)));
    }

    private String outcome(Document document) {
        var outcome = accept.of(document);
        if (outcome instanceof AcceptPreview.Accepted accepted) {
            return accepted.entry().kind().name();
        }
        return outcome instanceof AcceptPreview.Ignored ? "IGNORED" : outcome.toString();
    }

    private static Path file(String sample) {
        return SAMPLES.resolve(sample + ".json");
    }

    private static String format(String sample) {
        return STATES.stream()
                .filter(state -> sample.endsWith("-" + state))
                .map(state -> sample.substring(0, sample.length() - state.length() - 1))
                .min(Comparator.comparingInt(String::length))
                .orElseGet(() -> sample.substring(0, sample.indexOf('-')));
    }

    private static List<String> pointers(JsonNode node, String path) {
        var pointers = new ArrayList<String>();
        node.fieldNames().forEachRemaining(name -> {
            pointers.add(path + "/" + name);
            pointers.addAll(pointers(node.get(name), path + "/" + name));
        });
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            pointers.add(path + "/" + i);
            pointers.addAll(pointers(node.get(i), path + "/" + i));
        }
        return pointers;
    }

    private static void without(JsonNode document, String pointer, boolean removed) {
        var last = pointer.lastIndexOf('/');
        var parent = document.at(pointer.substring(0, last));
        var name = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            if (removed) {
                object.remove(name);
            } else {
                object.putNull(name);
            }
        } else if (parent instanceof ArrayNode array) {
            if (removed) {
                array.remove(Integer.parseInt(name));
            } else {
                array.setNull(Integer.parseInt(name));
            }
        }
    }
}
