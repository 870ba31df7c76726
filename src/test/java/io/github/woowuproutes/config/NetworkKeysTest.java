package io.github.woowuproutes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkKeysTest {

    @TempDir
    private Path installation;

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example.com:3128, proxy.example.com, 3128",
        "http://proxy.example.com:3128/, proxy.example.com, 3128",
        "proxy.example.com:8080, proxy.example.com, 8080",
        "HTTP://10.0.0.1:80, 10.0.0.1, 80"
    })
    void a_proxy_is_a_host_with_its_port(String text, String host, int port) {
        assertThat(ProxyAddress.parse(text)).contains(new ProxyAddress(host, port, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_proxy_as_the_environment_often_has_it_brings_its_user() {
        var proxy = ProxyAddress.parse("http://ana:p%40ss%3Aword@proxy:3128").orElseThrow();

        assertThat(proxy.username()).contains("ana");
        assertThat(proxy.password()).contains("p@ss:word");
        assertThat(proxy).hasToString("proxy:3128");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy",
                "http://proxy",
                "https://proxy:443",
                "socks5://proxy:1080",
                "http://proxy:0",
                "http://proxy:65536",
                "http://proxy:3128/path",
                "proxy:3128?x",
                "a b:1"
            })
    void anything_else_is_none_and_says_so_without_a_password(String text) {
        var faults = faults(Map.of("HTTP_PROXY", text));

        assertThat(faults).extracting(ConfigurationFault::key).containsExactly("http.proxy");
        assertThat(faults.get(0).expected()).contains("http://proxy.example.com:3128");
    }

    @Test
    void a_password_in_a_wrong_proxy_is_not_shown() {
        var faults = faults(Map.of("HTTP_PROXY", "https://ana:the-secret@proxy:3128"));

        assertThat(faults.toString()).contains("variable HTTP_PROXY").doesNotContain("the-secret");
    }

    @Test
    void what_has_no_effect_without_a_proxy_is_told() {
        var faults = faults(Map.of("HTTP_PROXY_PASSWORD", "the-secret", "HTTP_NO_PROXY", "erp"));

        assertThat(faults).extracting(ConfigurationFault::key).containsExactly("http.proxy", "http.proxy-username");
        assertThat(faults.toString()).doesNotContain("the-secret");
    }

    @Test
    void a_file_of_certificates_is_read_before_a_start() throws Exception {
        Files.writeString(installation.resolve("empty.pem"), "no certificate here");
        Files.writeString(
                installation.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        var found = List.of("missing.pem", "empty.pem", "broken.pem").stream()
                .flatMap(file -> faults(Map.of("TLS_CA_FILE", file)).stream())
                .toList();

        assertThat(found).extracting(ConfigurationFault::key).containsOnly("tls.ca-file");
        assertThat(found)
                .extracting(ConfigurationFault::found)
                .containsExactly(
                        "\"missing.pem\", which is no readable file",
                        "\"empty.pem\", which holds no certificate",
                        "\"broken.pem\", which holds a certificate that is broken");
    }

    @Test
    void statements_are_separated_by_semicolons_outside_of_quotes() {
        var statements = Statements.of("SET search_path TO erp; SET ROLE 'a;b';; SET x = \"c;d\" ;");

        assertThat(statements).containsExactly("SET search_path TO erp", "SET ROLE 'a;b'", "SET x = \"c;d\"");
        assertThat(Statements.accepts("SET x = 'open")).isFalse();
        assertThat(Statements.accepts(" ; ")).isFalse();
    }

    private List<ConfigurationFault> faults(Map<String, String> environment) {
        return Settings.inspect(installation, environment).faults().stream()
                .filter(fault -> !fault.key().startsWith("woowup."))
                .toList();
    }
}
