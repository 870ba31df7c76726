package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpKeysTest {

    private static final String NEEDED = "woowup.api-key=s3cret-key\nwoowup.program-id=42\norders.http.enabled=true\n";
    private static final String TOKEN = "orders.http.token=a-token-that-is-long-enough\n";

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void two_mappings() throws IOException {
        Files.createDirectories(directory.resolve("routes/mappings"));
        Files.writeString(directory.resolve("routes/mappings/shopify.jsonata"), "$");
        Files.writeString(directory.resolve("routes/mappings/vtex.jsonata"), "$");
    }

    private Settings inspect(String text) throws IOException {
        Files.writeString(directory.resolve("application.properties"), NEEDED + text);
        return Settings.inspect(directory, environment);
    }

    private List<String> faultyKeys(String text) throws IOException {
        return inspect(text).faults().stream().map(ConfigurationFault::key).toList();
    }

    @Test
    void only_this_machine_may_send_without_a_token() throws IOException {
        assertThat(faultyKeys("")).isEmpty();
        assertThat(faultyKeys("camel.server.host=localhost\n")).isEmpty();
        assertThat(faultyKeys("camel.server.host=0.0.0.0\n")).containsExactly("orders.http.token");
        assertThat(faultyKeys("camel.server.host=shop.example.com\n")).containsExactly("orders.http.token");
        assertThat(faultyKeys("camel.server.host=0.0.0.0\n" + TOKEN)).isEmpty();
        environment.put("CAMEL_SERVER_HOST", "10.0.0.1");
        assertThat(faultyKeys("camel.server.host=127.0.0.1\n")).containsExactly("orders.http.token");
    }

    static Stream<Arguments> webhooks() {
        return Stream.of(
                Arguments.of("orders.http.shopify.signature=shopify\norders.http.shopify.secret=x, y\n", List.of()),
                Arguments.of("orders.http.shopify.signature=shopify\n", List.of("orders.http.shopify.secret")),
                Arguments.of("orders.http.shopify.secret=x\n", List.of("orders.http.shopify.signature")),
                Arguments.of(
                        "orders.http.shopify.signature=md5\norders.http.shopify.secret=x\n",
                        List.of("orders.http.shopify.signature")),
                Arguments.of(
                        "orders.http.vtex.signature=standard-webhooks\norders.http.vtex.secret=whsec_AAAA\n",
                        List.of()),
                Arguments.of(
                        "orders.http.vtex.signature=standard-webhooks\norders.http.vtex.secret=whsec_!\n",
                        List.of("orders.http.vtex.secret")),
                Arguments.of("orders.http.vtex.fetch-header.X-Key=a\n", List.of("orders.http.vtex.fetch-url")),
                Arguments.of("orders.http.vtex.fetch-when=a=b\n", List.of("orders.http.vtex.fetch-url")),
                Arguments.of("orders.http.magento.signature=shopify\n", List.of("orders.http.magento.signature")));
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void the_keys_of_a_webhook_go_together(String text, List<String> faulty) throws IOException {
        assertThat(faultyKeys(text)).containsExactlyElementsOf(faulty);
    }

    @Test
    void a_format_without_a_mapping_is_told_with_a_name_that_exists() throws IOException {
        var faults = inspect("orders.http.shopfy.signature=shopify\n").faults();

        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.sentence())
                .contains("orders.http.shopfy.signature", "orders.http.shopify.signature"));
    }

    @Test
    void headers_come_from_the_file_and_the_environment_and_are_never_printed() throws IOException {
        environment.put("ORDERS_HTTP_VTEX_FETCH_HEADER_X_VTEX_API_APPKEY", "from the environment");

        var settings =
                inspect("orders.http.vtex.fetch-url=https://x.vtexcommercestable.com.br/api/oms/pvt/orders/{OrderId}\n"
                        + "orders.http.vtex.fetch-header.X-VTEX-API-AppToken=s3cr\u00e4t\n");

        assertThat(settings.configuration().text("orders.http.vtex.fetch-header.x-vtex-api-appkey"))
                .isEqualTo("from the environment");
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.faults()).singleElement().satisfies(fault -> assertThat(fault.sentence())
                .contains("X-VTEX-API-AppToken")
                .doesNotContain("s3cr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/orders/{id}",
                "https://api.example.com/orders",
                "https://{host}/orders/{id}",
                "https://{shop}.example.com/orders/{id}",
                "https://user:password@api.example.com/orders/{id}",
                "https://api.example.com/orders/{id}#{id}",
                "https://api.example.com?id={id}",
                "https://api.example.com/orders/{ id }",
                "ftp://api.example.com/{id}",
                "{url}"
            })
    void what_a_notification_could_bend_is_no_address_to_fetch_from(String address) {
        assertThat(UrlTemplate.parse(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.tiendanube.com/v1/{store_id}/orders/{id}",
                "https://api.example.com/orders?id={order.id}",
                "http://127.0.0.1:9999/orders/{id}"
            })
    void addresses_to_fetch_from(String address) {
        assertThat(UrlTemplate.parse(address)).isPresent();
    }

    @Test
    void values_are_encoded_as_one_segment() {
        var template =
                UrlTemplate.parse("https://api.example.com/{a}/x?b={b.c}").orElseThrow();

        var filled = template.fill(Map.of("a", "1/../2?x#y%20{z}", "b.c", "\u00f1&c=d"));

        assertThat(template.fields()).containsExactlyInAnyOrder("a", "b.c");
        assertThat(filled).isEqualTo("https://api.example.com/1%2F..%2F2%3Fx%23y%2520%7Bz%7D/x?b=%C3%B1%26c%3Dd");
        assertThat(UrlTemplate.canFill("..")).isFalse();
        assertThat(UrlTemplate.canFill(" ")).isFalse();
        assertThat(UrlTemplate.canFill("x".repeat(201))).isFalse();
    }
}
