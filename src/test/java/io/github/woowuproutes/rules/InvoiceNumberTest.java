package io.github.woowuproutes.rules;

import static io.github.woowuproutes.rules.OrdersOf.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {number}                 | 'shop':'shop'                   | 1001
                    {number}                 | 'shop':'web'                    | web-1001
                    {shop}-{number}          | 'shop':'shop'                   | shop-1001
                    {shop}/{number}          | 'shop':'web'                    | web/1001
                    {branch}-{number}        | 'shop':'shop','branch':'014'    | 014-1001
                    {branch}-{number}        | 'shop':'shop'                   | 1001
                    {branch}-{number}        | 'shop':'web','branch':'014'     | web-014-1001
                    FC {shop}.{branch}.{number} A | 'shop':'web','branch':'014' | FC web.014.1001 A
                    {number}-{branch}        | 'shop':'shop'                   | 1001
                    """)
    void the_number_is_made_of_the_template(String template, String fields, String expected) {
        assertThat(new InvoiceNumber(template, "shop").of(json("'total':1," + fields)))
                .isEqualTo(expected);
    }
}
