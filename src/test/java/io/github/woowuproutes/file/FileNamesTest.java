package io.github.woowuproutes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/cron.d/x.csv",
                "..\\x.csv",
                "a/b.csv",
                "..",
                ".orders.csv",
                "a\nb.csv",
                "a\0.csv",
                "orders.csv.tmp",
                "orders.csv.PART",
                "orders.csv.filepart",
                "orders.csv.inprogress",
                "orders.csv.errors"
            })
    void names_that_leave_the_folder_or_are_not_complete_are_none(String name) {
        assertThat(new FileNames(Optional.empty()).isOrders(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.csv", "ventas Ñandú_20261122.CSV", "a..b.csv", "x", "tmp", "orders.csv.ok"})
    void any_other_name_is_one(String name) {
        assertThat(new FileNames(Optional.empty()).isOrders(name)).isTrue();
    }

    @Test
    void a_marker_is_none() {
        var names = new FileNames(Optional.of(".ok"));

        assertThat(names.isOrders("orders.csv.ok")).isFalse();
        assertThat(names.isOrders("orders.csv")).isTrue();
    }
}
