package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.woowuproutes.woowup.WoowUpTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String NEEDED = "woowup.api-key=s3cret-key\nwoowup.program-id=42\n";

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void a_query() throws IOException {
        write("routes/sql/orders.sql", "SELECT number FROM orders WHERE paid_at >= :#since");
    }

    @Test
    void what_is_required_and_the_defaults_are_enough() throws IOException {
        write("application.properties", NEEDED);

        var configuration = load().configuration();

        assertThat(configuration.text("woowup.url")).isEqualTo("https://api.woowup.com");
        assertThat(configuration.number("delivery.workers")).isEqualTo(8);
        assertThat(configuration.flag("orders.sql.enabled")).isFalse();
        assertThat(configuration.duration("orders.sql.sweep")).isEqualTo(Duration.ofDays(3));
        assertThat(configuration.list("orders.cancelled-states")).containsExactly("cancelled", "refunded");
        assertThat(configuration.find("orders.sql.url")).isEmpty();
    }

    @Test
    void without_a_file_the_environment_is_enough() {
        environment.put("WOOWUP_API_KEY", "s3cret-key");
        environment.put("WOOWUP_PROGRAM_ID", "42");

        var configuration = load().configuration();

        assertThat(configuration.text("woowup.program-id")).isEqualTo("42");
    }

    @Test
    void the_environment_is_stronger_than_the_file() throws IOException {
        write("application.properties", NEEDED + "woowup.rate-limit=100/min\norders.sql.time-zone=Europe/Madrid\n");
        environment.put("WOOWUP_RATE_LIMIT", "none");
        environment.put("ORDERS_SQL_TIME_ZONE", "America/Argentina/Buenos_Aires");

        var settings = load();

        assertThat(settings.configuration().text("woowup.rate-limit")).isEqualTo("none");
        assertThat(settings.properties()).containsEntry("orders.sql.time-zone", "America/Argentina/Buenos_Aires");
    }

    @Test
    void a_blank_value_counts_as_left_out() throws IOException {
        write("application.properties", NEEDED + "orders.shop=\nwoowup.points.rounding=   \n");
        environment.put("DELIVERY_WORKERS", " ");

        var settings = load();

        assertThat(settings.configuration().text("orders.shop")).isEqualTo("shop");
        assertThat(settings.configuration().text("woowup.points.rounding")).isEqualTo("HALF_UP");
        assertThat(settings.configuration().number("delivery.workers")).isEqualTo(8);
        assertThat(settings.properties()).containsEntry("orders.shop", "shop");
    }

    @Test
    void all_faults_come_at_once_and_name_the_key_and_the_place() throws IOException {
        write("application.properties", "woowup.url=ftp://api.woowup.com\norders.sql.enabled=true\n");
        environment.put("DELIVERY_WORKERS", "0");

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(ConfigurationException.class, wrong -> assertThat(wrong.faults())
                        .extracting(ConfigurationFault::key, ConfigurationFault::where)
                        .containsExactly(
                                tuple("woowup.url", "application.properties line 1"),
                                tuple("woowup.api-key", "application.properties, or the variable WOOWUP_API_KEY"),
                                tuple("woowup.program-id", "application.properties, or the variable WOOWUP_PROGRAM_ID"),
                                tuple("orders.sql.url", "application.properties, or the variable ORDERS_SQL_URL"),
                                tuple("delivery.workers", "variable DELIVERY_WORKERS")));
    }

    @Test
    void an_unknown_key_of_ours_in_the_file_is_a_fault_that_suggests_the_right_one() throws IOException {
        write("application.properties", NEEDED + "woowup.rate-limt=10/min\nquarkus.whatever=1\ncamel.main.name=x\n");

        var faults = Settings.inspect(directory, environment).faults();

        assertThat(faults)
                .extracting(ConfigurationFault::sentence)
                .containsExactly("woowup.rate-limt (application.properties line 3): found a key that does not exist;"
                        + " expected perhaps woowup.rate-limit.");
    }

    @Test
    void an_unknown_variable_of_ours_is_only_a_warning_and_those_of_platforms_are_none() throws IOException {
        write("application.properties", NEEDED);
        environment.putAll(Map.of(
                "WOOWUP_RATE_LIMT", "1/min",
                "ORDERS_PORT", "tcp://10.0.0.1:80",
                "ORDERS_PORT_80_TCP_ADDR", "10.0.0.1",
                "ORDERS_SERVICE_HOST", "10.0.0.1",
                "PATH", "/bin"));

        var settings = load();

        assertThat(settings.warnings())
                .containsExactly("The variable WOOWUP_RATE_LIMT has no effect: no key has this name; did you mean"
                        + " WOOWUP_RATE_LIMIT?");
    }

    @Test
    void a_database_that_a_route_file_names_has_the_whole_family_of_keys_and_its_defaults() throws IOException {
        write("routes/erp.camel.yaml", "- route:\n    from:\n      parameters:\n        database: orders.erp\n");
        write("routes/pos.camel.yaml", "- route:\n    autoStartup: \"{{orders.pos.enabled}}\"\n");
        write("application.properties", NEEDED + "orders.erp.enabled=true\norders.erp.url=jdbc:sqlite:shop.db\n");
        environment.put("ORDERS_POS_TIME_ZONE", "Europe/Madrid");

        var settings = load();

        assertThat(settings.configuration().text("orders.erp.url")).isEqualTo("jdbc:sqlite:shop.db");
        assertThat(settings.configuration().duration("orders.erp.overlap")).isEqualTo(Duration.ofHours(1));
        assertThat(settings.properties())
                .containsEntry("orders.pos.enabled", "false")
                .containsEntry("orders.pos.time-zone", "Europe/Madrid");
    }

    @Test
    void a_database_that_no_route_file_names_has_no_keys() throws IOException {
        write("application.properties", NEEDED + "orders.erp.url=jdbc:sqlite:shop.db\n");

        var faults = Settings.inspect(directory, environment).faults();

        assertThat(faults).extracting(ConfigurationFault::key).containsExactly("orders.erp.url");
    }

    @Test
    void a_key_that_a_route_file_names_is_known_and_the_environment_sets_it() throws IOException {
        write("routes/mine.camel.yaml", "message: \"{{mine.greeting}} {{woowup.extra}} {{path}}\"\n");
        write("application.properties", NEEDED + "woowup.extra=more\n");
        environment.putAll(Map.of("MINE_GREETING", "hello", "PATH", "/bin"));

        var settings = load();

        assertThat(settings.properties())
                .containsEntry("mine.greeting", "hello")
                .containsEntry("woowup.extra", "more")
                .doesNotContainKey("path");
    }

    @Test
    void a_placeholder_of_ours_without_a_value_is_a_fault_of_its_route_file() throws IOException {
        write("routes/mine.camel.yaml", "a: \"{{delivery.worker}} {{delivery.extra:3}} {{?delivery.other}}\"\n");
        write("application.properties", NEEDED);

        var faults = Settings.inspect(directory, environment).faults();

        assertThat(faults)
                .extracting(ConfigurationFault::key, ConfigurationFault::where)
                .containsExactly(tuple("delivery.worker", "routes/mine.camel.yaml"));
    }

    @Test
    void no_secret_is_in_a_fault_or_a_text_of_ours() throws IOException {
        write(
                "application.properties",
                """
                woowup.api-key=s3cret with a blank
                woowup.url=ftp://me:s3cret@api.woowup.com
                orders.sql.enabled=true
                orders.sql.url=postgresql://db/shop?password=s3cret
                journal.url=jdbc:mysql://db/j?password=s3cret
                """);
        environment.put("ORDERS_SQL_PASSWORD", "s3cret\u0007");

        var settings = Settings.inspect(directory, environment);

        assertThat(settings.faults())
                .extracting(ConfigurationFault::key)
                .contains("woowup.api-key", "woowup.url", "orders.sql.url", "orders.sql.password", "journal.url");
        assertThat(new ConfigurationException(settings.faults()) + " " + settings + settings.configuration())
                .doesNotContain("s3cret");
    }

    @Test
    void an_enabled_database_needs_a_query_that_can_be_one_and_a_zone_for_a_start_without_offset() throws IOException {
        write("routes/sql/orders.sql", "-- SELECT :#since\nDELETE FROM orders");
        write(
                "application.properties",
                NEEDED + "orders.sql.enabled=true\norders.sql.url=jdbc:sqlite:shop.db\norders.sql.start=2026-11-22\n");

        var faults = Settings.inspect(directory, environment).faults();

        assertThat(faults)
                .extracting(ConfigurationFault::key, ConfigurationFault::found)
                .containsExactly(
                        tuple("orders.sql.query", "\"routes/sql/orders.sql\", which holds no SELECT"),
                        tuple("orders.sql.time-zone", "nothing"));
    }

    @Test
    void a_start_without_an_offset_needs_a_zone() throws IOException {
        write("application.properties", NEEDED + "orders.not-before=2026-11-22\n");
        var without = Settings.inspect(directory, environment).faults();
        write(
                "application.properties",
                NEEDED + "orders.not-before=2026-11-22\norders.file.time-zone=America/Argentina/Buenos_Aires\n");
        var with = Settings.inspect(directory, environment);

        assertThat(without).extracting(ConfigurationFault::key).containsExactly("orders.not-before");
        assertThat(with.faults()).isEmpty();
        assertThat(OrdersStart.of(with.configuration())).contains(Instant.parse("2026-11-22T03:00:00Z"));
    }

    @Test
    void a_state_cannot_both_earn_points_and_take_them_back() throws IOException {
        write("application.properties", NEEDED + "orders.states=paid, Refunded\n");

        var faults = Settings.inspect(directory, environment).faults();

        assertThat(faults).extracting(ConfigurationFault::key).containsExactly("orders.cancelled-states");
    }

    @Test
    void a_configuration_for_tests_stands_on_the_defaults() {
        var configuration = Settings.of(Map.of("delivery.workers", "2", "orders.erp.url", "jdbc:sqlite:x.db"));

        assertThat(configuration.number("delivery.workers")).isEqualTo(2);
        assertThat(configuration.text("orders.erp.query")).isEqualTo("routes/sql/orders.sql");
        assertThatThrownBy(() -> Settings.of(Map.of("delivery.worker", "2")))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> Settings.of(Map.of("delivery.workers", "two")))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void camel_starts_with_what_it_gets_and_resolves_our_keys() throws Exception {
        write("application.properties", NEEDED + "camel.main.name=mine\nmine.name=Núñez\n");
        var main = new Main();
        main.setPropertyPlaceholderLocations("false");
        main.setInitialProperties(load().properties());
        main.addOverrideProperty("camel.management.enabled", "false");
        main.bind("woowup-transport", new WoowUpTransport("http://127.0.0.1", (limit, remaining) -> {}));

        main.start();
        var context = main.getCamelContext();
        var resolved = context.resolvePropertyPlaceholders("{{orders.sql.schedule}} {{woowup.api-key}} {{mine.name}}");
        main.stop();

        assertThat(resolved).isEqualTo("0/30 * * * * ? s3cret-key Núñez");
        assertThat(context.getName()).isEqualTo("mine");
    }

    private Settings load() {
        return Settings.load(directory, environment);
    }

    private void write(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
