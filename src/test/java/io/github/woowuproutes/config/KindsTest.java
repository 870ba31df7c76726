package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    /** Something that no key of this name may hold, for every key there is. */
    private static final Map<String, String> NONSENSE = Map.ofEntries(
            Map.entry("woowup.api", "v3"),
            Map.entry("woowup.url", "http://api.woowup.com"),
            Map.entry("woowup.api-key", "two words"),
            Map.entry("woowup.program-id", "../1"),
            Map.entry("woowup.customer.id", "email,shoe-size"),
            Map.entry("woowup.customer.initialize", "yes"),
            Map.entry("woowup.points.rounding", "half_up"),
            Map.entry("woowup.detail.price", "net"),
            Map.entry("woowup.rate-limit", "0/min"),
            Map.entry("woowup.account-check", "0s"),
            Map.entry("orders.shop", "a\tb"),
            Map.entry("orders.states", ",,"),
            Map.entry("woowup.uncertain", "maybe"),
            Map.entry("woowup.quiet-time", "0s"),
            Map.entry("orders.cancelled-states", ","),
            Map.entry("orders.sql.enabled", "1"),
            Map.entry("orders.sql.url", "postgresql://localhost/shop"),
            Map.entry("orders.sql.username", "a\nb"),
            Map.entry("orders.sql.password", "a\nb"),
            Map.entry("orders.sql.query", "a\0b"),
            Map.entry("orders.sql.schedule", "*/30 * * * *"),
            Map.entry("orders.sql.start", "2026-02-30"),
            Map.entry("orders.sql.overlap", "-1h"),
            Map.entry("orders.sql.settle", "none"),
            Map.entry("orders.sql.sweep", "never"),
            Map.entry("orders.sql.time-zone", "Buenos Aires"),
            Map.entry("orders.sql.init", "SET x = 'open"),
            Map.entry("orders.sql.timeout", "soon"),
            Map.entry("http.proxy", "proxy.example.com"),
            Map.entry("http.proxy-username", "a\nb"),
            Map.entry("http.proxy-password", "a\nb"),
            Map.entry("http.no-proxy", "http://erp/"),
            Map.entry("tls.ca-file", "a\0b"),
            Map.entry("orders.jms.enabled", "1"),
            Map.entry("orders.jms.url", "broker.example.com"),
            Map.entry("orders.jms.username", "a\nb"),
            Map.entry("orders.jms.password", "a\nb"),
            Map.entry("orders.jms.queue", "a\nb"),
            Map.entry("orders.jms.format", "a\nb"),
            Map.entry("orders.jms.consumers", "0"),
            Map.entry("orders.jms.body-limit", "1 mb"),
            Map.entry("orders.jms.driver", "ConnectionFactory"),
            Map.entry("orders.jms.driver-properties", "hostName: mq"),
            Map.entry("orders.file.enabled", "1"),
            Map.entry("orders.file.directory", "a\0b"),
            Map.entry("orders.file.interval", "10ms"),
            Map.entry("orders.file.complete", "stable"),
            Map.entry("orders.file.format", "a\nb"),
            Map.entry("orders.file.type", "xlsx"),
            Map.entry("orders.file.encoding", "latin"),
            Map.entry("orders.file.time-zone", "Buenos Aires"),
            Map.entry("orders.file.xml.element", "a\nb"),
            Map.entry("orders.file.work-directory", "a\0b"),
            Map.entry("orders.file.csv.separator", "semicolon"),
            Map.entry("orders.file.csv.quote", "xx"),
            Map.entry("orders.file.csv.columns", ",-"),
            Map.entry("orders.file.csv.headers", "number"),
            Map.entry("orders.file.csv.order-column", "a\nb"),
            Map.entry("orders.file.csv.decimal", ";"),
            Map.entry("orders.file.csv.thousands", ";"),
            Map.entry("orders.file.csv.date-format", "dd/bb/yyyy"),
            Map.entry("orders.file.sftp.enabled", "1"),
            Map.entry("orders.file.sftp.host", "a b"),
            Map.entry("orders.file.sftp.port", "0"),
            Map.entry("orders.file.sftp.username", "a\nb"),
            Map.entry("orders.file.sftp.password", "a\nb"),
            Map.entry("orders.file.sftp.key", "a\0b"),
            Map.entry("orders.file.sftp.passphrase", "a\nb"),
            Map.entry("orders.file.sftp.known-hosts", "a\0b"),
            Map.entry("orders.file.sftp.directory", "../other"),
            Map.entry("orders.file.sftp.interval", "none"),
            Map.entry("orders.http.enabled", "on"),
            Map.entry("orders.http.token", "a-token-that-is-long-enough,too-short"),
            Map.entry("woowup.points.max", "2147483648"),
            Map.entry("woowup.branch.unknown", "drop"),
            Map.entry("woowup.invoice-number", "{shop}{number}"),
            Map.entry("orders.anonymous", "a\0b"),
            Map.entry("orders.normalize.document", "upper"),
            Map.entry("orders.country", "Argentina"),
            Map.entry("orders.currency", "pesos"),
            Map.entry("orders.minimum-total", "-1"),
            Map.entry("journal.url", "jdbc:sqlite::memory:"),
            Map.entry("journal.username", "a\nb"),
            Map.entry("journal.password", "a\nb"),
            Map.entry("delivery.workers", "1001"),
            Map.entry("woowup.mode", "dry"),
            Map.entry("orders.not-before", "now"),
            Map.entry("orders.hold", "none"),
            Map.entry("delivery.brake.orders-per-hour", "0"),
            Map.entry("delivery.brake.points-per-hour", "1.5"),
            Map.entry("delivery.brake.orders-per-customer-day", "-1"));

    static Stream<Key> keys() {
        return new Catalogue(List.of(), List.of(), List.of()).all().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_key_refuses_nonsense_and_accepts_its_default(Key key) {
        var accepts = key.kind().accepts();

        assertThat(NONSENSE).containsKey(key.name());
        assertThat(accepts.test(NONSENSE.get(key.name()))).isFalse();
        assertThat(key.fallback().stream()).allMatch(accepts);
    }

    @ParameterizedTest
    @CsvSource({"1B, 1", "512KB, 524288", "1MB, 1048576", "1024MB, 1073741824"})
    void amounts_of_bytes_are_read(String text, int bytes) {
        assertThat(ByteSize.parse(text)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0KB", "1", "1.5MB", "1mb", "1GB", "1025MB", "-1KB", "1 MB", ""})
    void other_amounts_are_not(String text) {
        assertThat(ByteSize.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp://broker:61616",
                "(tcp://a:61616,tcp://b:61616)?ha=true&reconnectAttempts=3",
                "tcp://broker:61617?sslEnabled=true&trustStorePath=trust.p12&trustStorePassword=x",
                "failover:(ssl://a:61617,ssl://b:61617)",
                "amqps://broker:5671"
            })
    void addresses_of_brokers_are_taken(String text) {
        assertThat(BrokerAddress.accepts(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broker:61616 x",
                "broker",
                "tcp://user:secret@broker:61616",
                "tcp://broker:61616?user=a&password=secret",
                "amqp://broker?jms.username=a&jms.password=secret"
            })
    void addresses_with_a_password_and_what_is_none_are_not(String text) {
        assertThat(BrokerAddress.accepts(text)).isFalse();
        assertThat(BrokerAddress.shown(text)).doesNotContain("secret");
    }

    @Test
    void properties_of_a_driver_are_pairs_between_semicolons() {
        var text = "hostName = mq1(1414),mq2(1414); port=1414 ;; channel = A=B";

        assertThat(DriverProperties.accepts(text)).isTrue();
        assertThat(DriverProperties.parse(text))
                .containsExactly(
                        Map.entry("hostName", "mq1(1414),mq2(1414)"),
                        Map.entry("port", "1414"),
                        Map.entry("channel", "A=B"));
        assertThat(DriverProperties.accepts("; ;")).isFalse();
        assertThat(DriverProperties.accepts("a = 1; b")).isFalse();
    }

    @Test
    void every_default_is_in_its_tidy_form() {
        assertThat(keys())
                .allSatisfy(
                        key -> assertThat(key.fallback().map(key.kind().tidy())).isEqualTo(key.fallback()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.woowup.com",
                "HTTPS://proxy.example.com:8443/woowup/",
                "http://localhost:9090",
                "http://127.0.0.1:9090/",
                "http://[::1]:9090"
            })
    void an_address_is_https_or_on_this_machine(String address) {
        assertThat(WebAddress.accepts(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.woowup.com",
                "https://",
                "https:///x",
                "ftp://api.woowup.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "https://me:secret@api.woowup.com",
                "https://api.woowup.com?x=1",
                "https://api.woowup.com#x",
                "https://api.woowup.com/apiv2/7",
                "https://a b",
                "mailto:a@b",
                "-"
            })
    void anything_else_is_no_address(String address) {
        assertThat(WebAddress.accepts(address)).isFalse();
    }

    @Test
    void a_slash_at_the_end_of_an_address_is_dropped() {
        var configuration = Settings.of(Map.of("woowup.url", "https://api.woowup.com//"));

        assertThat(configuration.text("woowup.url")).isEqualTo("https://api.woowup.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/shop",
                "jdbc:sqlserver://db:1433;databaseName=shop",
                "JDBC:h2:./x",
                "jdbc:oracle:thin:@//db:1521/shop"
            })
    void a_database_is_anything_that_jdbc_can_name(String address) {
        assertThat(JdbcAddress.accepts(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:data/journal.db, true",
        "jdbc:sqlite:/var/lib/woowup/journal.db?cache_size=100, true",
        "jdbc:postgresql://db/journal, true",
        "jdbc:sqlite:, false",
        "jdbc:sqlite::memory:, false",
        "jdbc:sqlite:file::memory:?cache=shared, false",
        "jdbc:sqlite:file:x?mode=memory, false",
        "jdbc:mysql://db/journal, false",
        "journal.db, false"
    })
    void a_journal_is_a_file_of_sqlite_or_a_database_of_postgresql(String address, boolean right) {
        assertThat(JdbcAddress.isJournal(address)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db/shop | \"jdbc:postgresql://db/shop\"",
                "jdbc:postgresql://db/shop?password=x | \"jdbc:postgresql:...\"",
                "jdbc:oracle:thin:scott/tiger@db | \"jdbc:oracle:...\"",
                "postgresql://me:x@db | a value (not shown: it may hold a password)"
            })
    void an_address_that_may_hold_a_password_is_not_shown_whole(String address, String shown) {
        assertThat(JdbcAddress.shown(address)).isEqualTo(shown);
    }

    @Test
    void a_list_is_trimmed_and_without_empty_members() {
        assertThat(Kinds.split(" paid ,, shipped,")).containsExactly("paid", "shipped");
    }

    @Test
    void a_value_from_outside_is_printed_on_one_line_and_not_endless() {
        assertThat(Printable.of("a\r\n\u001b[31mb")).isEqualTo("a???[31mb");
        assertThat(Printable.of("x".repeat(10_000))).hasSize(123);
    }
}
