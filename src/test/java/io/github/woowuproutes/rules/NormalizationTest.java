package io.github.woowuproutes.rules;

import static io.github.woowuproutes.rules.Customers.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.order.Customer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizationTest {

    private static Customer normalized(String form, String country, Customer customer) {
        Map<String, String> keys = new HashMap<>(Map.of("orders.normalize.document", form));
        Optional.of(country).filter(code -> !code.isEmpty()).ifPresent(code -> keys.put("orders.country", code));
        return Normalization.of(Settings.of(keys)).of(customer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    trim         | 30.111.222     | 30.111.222
                    digits       | 30.111.222     | 30111222
                    digits       | DNI 30 111 222 | 30111222
                    digits       | 20-30111222-8  | 20301112228
                    alphanumeric | 12.345.678-k   | 12345678K
                    alphanumeric | xaxx-010101-000| XAXX010101000
                    cuit-to-dni  | 30.111.222     | 30111222
                    cuit-to-dni  | 20-30111222-0  | 30111222
                    cuit-to-dni  | 27051234567    | 5123456
                    cuit-to-dni  | 20-30111222-4  | 20301112224
                    cuit-to-dni  | 30-71234567-1  | 30712345671
                    """)
    void a_document_gets_the_form_that_is_asked_for(String form, String document, String expected) {
        Customer customer = normalized(form, "", customer("", document, "", "", ""));

        assertThat(customer.document()).contains(expected);
    }

    @Test
    void a_document_of_which_nothing_is_left_is_missing() {
        assertThat(normalized("digits", "", customer("", "s/n", "", "", "")).document())
                .isEmpty();
    }

    @Test
    void an_address_is_in_lower_case() {
        assertThat(normalized("trim", "", customer("Ana.PAZ@X.com", "", "", "", ""))
                        .email())
                .contains("ana.paz@x.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AR | 11 2345-6789        | +541123456789
                    AR | 011 15-2345-6789    | +5491123456789
                    AR | (0351) 15-234-5678  | +5493512345678
                    AR | +54 9 11 2345 6789  | +5491123456789
                    AR | 00 55 11 98765-4321 | +5511987654321
                    BR | (11) 98765-4321     | +5511987654321
                    CL | 9 6123 4567         | +56961234567
                    CO | 301 234 5678        | +573012345678
                    MX | 55 1234 5678        | +525512345678
                    PE | 912 345 678         | +51912345678
                    UY | 094 123 456         | +59894123456
                    AR | 4444-1111           | 4444-1111
                    AR | 123                 | 123
                    AR | no tiene            | no tiene
                    """)
    void a_phone_number_is_that_of_its_country(String country, String phone, String expected) {
        assertThat(normalized("trim", country, customer("", "", phone, "", "")).phone())
                .contains(expected);
    }

    @Test
    void without_a_country_a_phone_number_stays_as_it_is() {
        assertThat(normalized("trim", "", customer("", "", "011 15-2345-6789", "", ""))
                        .phone())
                .contains("011 15-2345-6789");
    }

    @Test
    void what_is_normalized_stays_so_and_nothing_crashes() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            Customer customer = customer(text(random), text(random), text(random), text(random), text(random));
            for (String form : new String[] {"trim", "digits", "alphanumeric", "cuit-to-dni"}) {
                Customer once = normalized(form, "AR", customer);

                assertThat(normalized(form, "AR", once)).as("seed 11, %d", i).isEqualTo(once);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(14); i > 0; i--) {
            text.appendCodePoint(random.nextInt(4) == 0 ? 0x20 + random.nextInt(0x600) : '0' + random.nextInt(10));
        }
        return text.substring(random.nextInt(2)).strip();
    }
}
