package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

        assertThatThrownBy(this::load).isInstanceOfSatisfying(ConfigurationException.class, wrong -> assertThat(
                        wrong.faults())
                .extracting(ConfigurationFault::key, ConfigurationFault::where)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("woowup.url", "application.properties line 1"),
                        org.assertj.core.groups.Tuple.tuple(
                                "woowup.api-key", "application.properties, or the variable WOOWUP_API_KEY"),
                        org.assertj.core.groups.Tuple.tuple(
                                "woowup.program-id", "application.properties, or the variable WOOWUP_PROGRAM_ID"),
                        org.assertj.core.groups.Tuple.tuple("delivery.workers", "variable DELIVERY_WORKERS"),
                        org.assertj.core.groups.Tuple.tuple(
                                "orders.sql.url", "application.properties, or the variable ORDERS_SQL_URL")));
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
