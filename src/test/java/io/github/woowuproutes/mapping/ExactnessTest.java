package io.github.woowuproutes.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No number of a mapping is ever a binary one. */
class ExactnessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0.1 + 0.2                                                       | 0.3
            a + b                                                           | 0.3
            19.99 * 3                                                       | 59.97
            price * quantity                                                | 59.97
            big                                                             | 123456789012.34
            big + big                                                       | 246913578024.68
            big * 100                                                       | 12345678901234
            big - 123456789012.33                                           | 0.01
            cents / 100                                                     | 1099.9
            id                                                              | 9007199254740993
            id + 1                                                          | 9007199254740994
            huge                                                            | 123456789012345678901234567890
            huge + 1                                                        | 123456789012345678901234567891
            -big                                                            | -123456789012.34
            7 % 0.1                                                         | 0.0
            $sum([0.1, 0.2, 0.3])                                           | 0.6
            $sum(items.(price * quantity))                                  | 60.27
            $sum([])                                                        | 0
            $sum(items.price)                                               | 20.09
            $max(items.price)                                               | 19.99
            $min(items.price)                                               | 0.10
            $average([0.1, 0.2])                                            | 0.15
            $reduce(items.price, function($one, $other) {$one + $other})    | 20.09
            $lookup($, "big")                                               | 123456789012.34
            $single(items, function($i) {$i.price > 19}).price              | 19.99
            $clone({"x": big}).x                                            | 123456789012.34
            $number("123456789012345678.91")                                | 123456789012345678.91
            $number(text)                                                   | 0.10
            $round(2.675, 2)                                                | 2.68
            $round(-1.5)                                                    | -2
            $floor(big)                                                     | 123456789012
            $ceil(big)                                                      | 123456789013
            $abs(-big)                                                      | 123456789012.34
            $power(1.1, 2)                                                  | 1.21
            (items ~> $map(function($i) {$i.price}))[0]                     | 19.99
            $sqrt(0.0121)                                                   | 0.11
            items[price < 0.2].quantity                                     | 3
            $sort(items.price)[0]                                           | 0.1
            items^(price)[0].price                                          | 0.1
            """)
    void a_result_is_exact(String expression, BigDecimal expected) throws Exception {
        var result = evaluate(expression);

        assertThat(result).isInstanceOfAny(Integer.class, Long.class, BigDecimal.class);
        assertThat(Decimals.decimal((Number) result)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            id = "9007199254740993"                             | false
            id = $number("9007199254740992")                    | false
            id = $number("9007199254740993")                    | true
            a + b = 0.3                                         | true
            a + b != 0.3                                        | false
            big > 123456789012.33                               | true
            big <= 123456789012.33                              | false
            0.30 in [0.1, 0.3]                                  | true
            {"n": 1.0} = {"n": 1}                               | true
            """)
    void comparisons_are_exact(String expression, boolean expected) throws Exception {
        assertThat(evaluate(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            id & ""             | 9007199254740993
            $string(id)         | 9007199254740993
            $string(big)        | 123456789012.34
            "" & huge           | 123456789012345678901234567890
            $formatNumber(big, "#,##0.00")      | 123,456,789,012.34
            """)
    void numbers_become_texts_without_loss(String expression, String expected) throws Exception {
        assertThat(evaluate(expression)).isEqualTo(expected);
    }

    @Test
    void a_number_in_a_mapping_that_the_library_cannot_keep_is_refused() {
        assertThatThrownBy(() -> evaluate("id = 9007199254740993"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("more than 15 digits");
    }

    @Test
    void dividing_by_nothing_is_a_fault() {
        assertThatThrownBy(() -> evaluate("big / 0")).isInstanceOf(Unreadable.class);
    }

    @Test
    void an_order_keeps_every_digit() throws Exception {
        var mapping = Mapping.compile(
                "test",
                "{'number': id, 'total': big, 'items': items.{'quantity': quantity, 'total': price * quantity}}");

        var documents = Mappings.of(Map.of("test", mapping)).map("test", DOCUMENT.getBytes(StandardCharsets.UTF_8));

        assertThat(documents).singleElement().satisfies(document -> assertThat(document.order())
                .hasToString("{\"number\":\"9007199254740993\",\"total\":123456789012.34,"
                        + "\"items\":[{\"quantity\":3,\"total\":59.97},{\"quantity\":3,\"total\":0.3}]}"));
    }

    @Test
    void what_earns_is_a_number_also_if_it_came_as_text_and_what_belongs_together_is_text() throws Exception {
        var mapping = Mapping.compile(
                "test",
                "{'earningTotal': text, 'pointsFactor': '2', 'points': '7.0', 'exchangeRate': '1010.5', 'alias': id,"
                        + " 'type': 'credit', 'refersTo': cents}");

        var documents = Mappings.of(Map.of("test", mapping)).map("test", DOCUMENT.getBytes(StandardCharsets.UTF_8));

        assertThat(documents).singleElement().satisfies(document -> assertThat(document.order())
                .hasToString("{\"earningTotal\":0.10,\"pointsFactor\":2,\"points\":7.0,\"exchangeRate\":1010.5,"
                        + "\"alias\":\"9007199254740993\",\"type\":\"credit\",\"refersTo\":\"109990\"}"));
    }

    private static final String DOCUMENT =
            """
            {"a": 0.1, "b": 0.2, "price": 19.99, "quantity": 3, "big": 123456789012.34, "cents": 109990,
             "id": 9007199254740993, "huge": 123456789012345678901234567890, "text": "0.10",
             "items": [{"price": 19.99, "quantity": 3}, {"price": 0.10, "quantity": 3}]}
            """;

    private static Object evaluate(String expression) throws Unreadable {
        return Mapping.compile("test", expression)
                .evaluate(JsonReader.withoutNulls().read(DOCUMENT));
    }
}
