package io.github.woowuproutes.rules;

import static io.github.woowuproutes.rules.Customers.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.config.ConfigurationException;
import io.github.woowuproutes.config.ConfigurationFault;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.order.Customer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymousTest {

    @TempDir
    private Path directory;

    private static Anonymous shipped() {
        return MerchantRules.load(Settings.of(Map.of()), Path.of("")).anonymous();
    }

    private Anonymous of(String text) throws IOException {
        Files.writeString(directory.resolve("nobody.txt"), text);
        return MerchantRules.load(Settings.of(Map.of("orders.anonymous", "nobody.txt")), directory)
                .anonymous();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    noemail@shop.com         | email
                    NoEmail123@gmail.com     | email
                    notiene@notiene.com      | email
                    x-77@ct.vtex.com.br      | email
                    a.b1@mail.mercadolibre.com | email
                    99999999                 | document
                    99.999.999               | document
                    11111111                 | document
                    20-11111111-2            | document
                    66.666.666-6             | document
                    0                        | document
                    no tiene                 | document
                    1111-1111                | phone
                    Consumidor Final         | name
                    CONSUMIDOR  FINAL        | name
                    Cliente: consumidor final| name
                    """)
    void the_shipped_file_knows_the_usual_nobodies_of_the_region(String value, String field) {
        Customer left = shipped()
                .of(customer(
                        field.equals("email") ? value : "",
                        field.equals("document") ? value : "",
                        field.equals("phone") ? value : "",
                        field.equals("name") ? value : "",
                        ""));

        assertThat(left.isNobody()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ana@x.com, 30111222, +5491123456789, Ana, Paz",
        "tienen@x.com, 99999998, 11111112, Final, Nunez",
        "final@consumidor.com, 1111111, 4444-1111, Noemi, Nn"
    })
    void whoever_is_somebody_stays(String email, String document, String phone, String first, String last) {
        Customer somebody = customer(email, document, phone, first, last.equals("Nn") ? "Nnamdi" : last);

        assertThat(shipped().of(somebody)).isEqualTo(somebody);
    }

    @Test
    void first_and_last_name_are_looked_at_together_and_go_together() {
        Customer left = shipped().of(customer("ana@x.com", "", "", "Consumidor", "Final"));

        assertThat(left).isEqualTo(customer("ana@x.com", "", "", "", ""));
    }

    @Test
    void a_pattern_may_be_for_one_field_alone() throws IOException {
        Anonymous anonymous = of("\uFEFF# a remark\r\n\r\nphone: 123*\r\nname: *test*\r\nID: 0\r\n");

        Customer left = anonymous.of(new Customer(
                java.util.Optional.of("0"),
                java.util.Optional.of("test@x.com"),
                java.util.Optional.of("1234"),
                java.util.Optional.of("12 34"),
                java.util.Optional.of("A Test"),
                java.util.Optional.empty()));

        assertThat(left).isEqualTo(customer("test@x.com", "1234", "", "", ""));
    }

    @Test
    void a_pattern_for_all_fields_leaves_the_number_of_the_customer_alone() throws IOException {
        Customer customer = new Customer(
                java.util.Optional.of("99"),
                java.util.Optional.empty(),
                java.util.Optional.of("99"),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty());

        assertThat(of("99\n").of(customer).id()).contains("99");
        assertThat(of("99\n").of(customer).document()).isEmpty();
    }

    @Test
    void none_takes_nobody_for_nobody() {
        Anonymous off = MerchantRules.load(Settings.of(Map.of("orders.anonymous", "none")), directory)
                .anonymous();

        assertThat(off.isOn()).isFalse();
        assertThat(off.of(customer("noemail@x.com", "", "", "", "")).email()).isPresent();
    }

    @Test
    void all_that_is_wrong_with_the_file_is_said_with_its_lines() throws IOException {
        byte[] latin = "público*\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = "ok\n*\ncorreo: x\nname: **\n".getBytes(StandardCharsets.UTF_8);
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.write(latin);
        bytes.write(rest);
        Files.write(directory.resolve("nobody.txt"), bytes.toByteArray());

        var configuration = Settings.of(Map.of("orders.anonymous", "nobody.txt"));

        assertThatThrownBy(() -> MerchantRules.load(configuration, directory))
                .isInstanceOf(ConfigurationException.class);
        assertThat(MerchantRules.faults(configuration, directory))
                .extracting(ConfigurationFault::where)
                .containsExactly(
                        "nobody.txt, line 1", "nobody.txt, line 3", "nobody.txt, line 4", "nobody.txt, line 5");
        assertThat(MerchantRules.faults(configuration, directory))
                .extracting(ConfigurationFault::key)
                .containsOnly("orders.anonymous");
    }

    @Test
    void a_file_that_is_not_there_is_a_fault() {
        assertThat(MerchantRules.faults(Settings.of(Map.of()), directory))
                .extracting(ConfigurationFault::sentence)
                .singleElement()
                .asString()
                .contains("orders.anonymous", "routes/anonymous.txt", "not there");
    }

    @Test
    void a_wildcard_matches_what_a_regular_expression_would() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(random, "ab*", 6) + "*";
            pattern = random.nextBoolean() ? pattern : pattern.substring(0, pattern.length() - 1);
            String text = text(random, "ab", 8);
            if (pattern.contains("*")) {
                boolean expected = text.matches(pattern.replace("*", ".*"));

                assertThat(new Wildcard(pattern).matches(text))
                        .as("%s over %s", pattern, text)
                        .isEqualTo(expected);
            }
        }
    }

    private static String text(Random random, String signs, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
