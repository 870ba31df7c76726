package io.github.woowuproutes.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.rows.SourceFault;
import org.junit.jupiter.api.Test;

class ShopQueryTest {

    @Test
    void every_since_becomes_a_parameter() {
        var query = ShopQuery.parse("orders.sql", "SELECT 1 WHERE a >= :#since OR b >= :#SINCE;\n");

        assertThat(query).isEqualTo(new ShopQuery("SELECT 1 WHERE a >= ? OR b >= ?", 2));
    }

    @Test
    void literals_quoted_names_and_temporary_tables_keep_their_signs() {
        var sql =
                "SELECT ':#since #', \"a:#since\", `b#`, 'it''s :#since', $$:#since$$, $q$:#since$q$ FROM #tmp, t# WHERE x = '--'";

        assertThat(ShopQuery.parse("orders.sql", sql)).isEqualTo(new ShopQuery(sql, 0));
    }

    @Test
    void comments_go_because_a_driver_may_read_parameters_in_them() {
        var query = ShopQuery.parse("orders.sql", "SELECT 1 /* :#since ? */ WHERE a >= :#since -- why?\n  AND b");

        assertThat(query.places()).isEqualTo(1);
        assertThat(query.sql()).doesNotContain("why", "/*").contains("a >= ?").contains("AND b");
    }

    @Test
    void another_parameter_is_a_fault() {
        assertThatThrownBy(() -> ShopQuery.parse("orders.sql", "SELECT :#from"))
                .isInstanceOf(SourceFault.class)
                .hasMessageContaining(":#from")
                .hasMessageContaining(":#since");
    }
}
