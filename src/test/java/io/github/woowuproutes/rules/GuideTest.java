package io.github.woowuproutes.rules;

import static io.github.woowuproutes.rules.Customers.customer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.order.Customer;
import io.github.woowuproutes.order.OrderSchema;
import io.github.woowuproutes.rows.Column;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of {@code docs/rules.md}, as they stand there. */
class GuideTest {

    private static final Path PAGE = Path.of("docs/rules.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern FORM =
            Pattern.compile("(?m)^\\| `([a-z-]+)`[^|]*\\| `(\\S+)` \\| `(\\S+)` \\| `(\\S+)` \\|$");

    @TempDir
    private Path directory;

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static Map<String, String> keys(String block) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(block));
        var keys = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> keys.put(key, properties.getProperty(key)));
        return keys;
    }

    static Stream<String> properties() throws IOException {
        return blocks("properties").stream();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void every_key_of_a_sample_is_one_and_takes_its_value(String block) throws IOException {
        assertThat(MerchantRules.faults(Settings.of(keys(block)), Path.of(""))).isEmpty();
    }

    @Test
    void the_patterns_of_the_sample_work() throws IOException {
        Files.writeString(directory.resolve("nobody.txt"), blocks("").get(0));

        Anonymous anonymous = MerchantRules.load(Settings.of(Map.of("orders.anonymous", "nobody.txt")), directory)
                .anonymous();

        assertThat(anonymous.of(customer("Ventas@MiShop.com.ar", "1.234.567", "", "De", "Mostrador")))
                .isEqualTo(Customer.NOBODY);
        assertThat(anonymous.of(customer("mostrador@x.com", "", "", "", "")).email())
                .isPresent();
    }

    @Test
    void documents_are_written_as_the_table_says() throws IOException {
        var rows = FORM.matcher(Files.readString(PAGE)).results().toList();

        assertThat(rows).hasSize(4);
        for (var row : rows) {
            var normalization = Normalization.of(Settings.of(Map.of("orders.normalize.document", row.group(1))));
            assertThat(List.of("30.111.222", "20-30111222-0", "12.345.678-k"))
                    .map(document -> normalization
                            .of(customer("", document, "", "", ""))
                            .document()
                            .orElseThrow())
                    .as(row.group(1))
                    .containsExactly(row.group(2), row.group(3), row.group(4));
        }
    }

    @Test
    void the_list_of_fields_and_the_phone_number_are_as_the_page_says() throws IOException {
        var keys = keys(blocks("properties").get(0));
        var rules = MerchantRules.load(Settings.of(keys), Path.of(""));
        var ana = customer("ana@x.com", "30.111.222", "011 15-2345-6789", "", "");

        assertThat(rules.identity().of(rules.normalization().of(ana))).contains("30111222");
        assertThat(rules.normalization().of(ana).phone()).contains("+5491123456789");
        assertThat(rules.identity().of(rules.normalization().of(customer("Ana@x.com", "", "", "", ""))))
                .contains("ana@x.com");
    }

    @Test
    void the_branches_of_the_sample_have_their_names() throws IOException {
        Files.createDirectories(directory.resolve("routes/mappings"));
        Files.writeString(directory.resolve(BranchFile.NAME), blocks("csv").get(0));

        Branches branches = MerchantRules.load(Settings.of(Map.of("orders.anonymous", "none")), directory)
                .branches();

        assertThat(branches.name(Optional.of("014"))).contains("Palermo I");
        assertThat(branches.name(Optional.of("pal2"))).contains("Palermo II, planta alta");
    }

    @Test
    void the_columns_of_the_samples_are_columns_and_the_queries_run() throws Exception {
        String shop = " FROM (SELECT 300 AS total, 50 AS tax, 10 AS shipping, 0 AS gift_card, 'LAKERS' AS brand) o,"
                + " (SELECT 'NC' AS tipo, '1001' AS comprobante_asociado) f";
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement()) {
            for (String block : blocks("sql")) {
                var rows = statement.executeQuery("SELECT " + block + shop);
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    assertThat(Column.named(rows.getMetaData().getColumnLabel(i)))
                            .isPresent();
                }
            }
            var row = statement.executeQuery("SELECT " + blocks("sql").get(0) + shop);
            assertThat(row.getInt("earning_total")).isEqualTo(240);
            assertThat(row.getInt("points_factor")).isEqualTo(2);
        }
    }

    @Test
    void the_order_of_the_sample_is_a_valid_one() throws IOException {
        for (String block : blocks("json")) {
            assertThat(OrderSchema.load().faults(new ObjectMapper().readTree(block)))
                    .isEmpty();
        }
    }

    @Test
    void the_page_names_every_key_column_and_field_of_the_rules() throws IOException {
        String page = Files.readString(PAGE);
        List<Column> columns = List.of(
                Column.EARNING_TOTAL,
                Column.POINTS_FACTOR,
                Column.POINTS,
                Column.EXCHANGE_RATE,
                Column.ALIAS,
                Column.TYPE,
                Column.REFERS_TO);

        assertThat(columns).allSatisfy(column -> assertThat(page).contains("`" + column.field() + "`", column.label()));
        assertThat(Stream.of(
                        "orders.anonymous",
                        "orders.normalize.document",
                        "orders.country",
                        "orders.currency",
                        "orders.minimum-total",
                        "woowup.customer.id",
                        "woowup.points.max",
                        "woowup.branch.unknown",
                        "woowup.invoice-number"))
                .allSatisfy(key -> assertThat(page).contains(key));
    }
}
