package io.github.woowuproutes.rules;

import static io.github.woowuproutes.rules.OrdersOf.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.config.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarningsTest {

    private static final Earnings PLAIN = Earnings.of(Settings.of(Map.of()));
    private static final Earnings PESOS =
            Earnings.of(Settings.of(Map.of("orders.currency", "ARS", "orders.minimum-total", "1000.50")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'total':300.00                                                   | 300
                    'total':300.00,'earningTotal':247.93                             | 247.93
                    'total':300.00,'pointsFactor':2                                  | 600
                    'total':300.00,'earningTotal':100,'pointsFactor':1.5             | 150
                    'total':300.00,'pointsFactor':0                                  | 0
                    'total':300.00,'earningTotal':-5                                 | 0
                    'items':[{'total':10},{'unitPrice':2.5,'quantity':4},{'total':-3}] | 17
                    'total':10,'currency':'USD','exchangeRate':1000                  | 10000
                    'total':10,'currency':'ARS','exchangeRate':1000                  | 10
                    """)
    void what_earns_is_the_total_unless_the_order_says_otherwise(String fields, String amount) {
        assertThat(PESOS.amount(json(fields))).isEqualByComparingTo(amount);
    }

    @Test
    void another_currency_needs_a_rate() {
        assertThat(PESOS.lacksRate(json("'total':10,'currency':'USD'"))).isTrue();
        assertThat(PESOS.lacksRate(json("'total':10,'currency':'USD','exchangeRate':1000")))
                .isFalse();
        assertThat(PESOS.lacksRate(json("'total':10,'currency':'ARS'"))).isFalse();
        assertThat(PESOS.lacksRate(json("'total':10"))).isFalse();
        assertThat(PESOS.lacksRate(json("'total':10,'currency':'USD','points':7")))
                .isFalse();
        assertThat(PLAIN.lacksRate(json("'total':10,'currency':'USD'"))).isFalse();
    }

    @Test
    void a_rate_needs_the_currency_that_it_leads_to() {
        assertThat(PLAIN.lacksCurrency(json("'total':10,'currency':'USD','exchangeRate':1000")))
                .isTrue();
        assertThat(PLAIN.lacksCurrency(json("'total':10,'exchangeRate':1.0"))).isFalse();
        assertThat(PLAIN.lacksCurrency(json("'total':10"))).isFalse();
        assertThat(PESOS.lacksCurrency(json("'total':10,'exchangeRate':1000"))).isFalse();
    }

    @Test
    void the_minimum_counts_in_the_shops_own_currency_and_for_the_whole_total() {
        assertThat(PESOS.isBelowMinimum(json("'total':1000.49"))).isTrue();
        assertThat(PESOS.isBelowMinimum(json("'total':1000.50"))).isFalse();
        assertThat(PESOS.isBelowMinimum(json("'total':2000,'earningTotal':10"))).isFalse();
        assertThat(PESOS.isBelowMinimum(json("'total':10,'currency':'USD','exchangeRate':1000")))
                .isFalse();
        assertThat(PESOS.isBelowMinimum(json("'total':1,'points':7"))).isFalse();
        assertThat(PLAIN.isBelowMinimum(json("'total':0"))).isFalse();
    }
}
