package io.github.woowuproutes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalSortTest {

    @TempDir
    private Path folder;

    private static final ExternalSort.Form<Long> LONGS = new ExternalSort.Form<>() {
        @Override
        public void write(Long item, DataOutputStream out) throws IOException {
            out.writeLong(item);
        }

        @Override
        public Long read(DataInputStream in) throws IOException {
            return in.readLong();
        }

        @Override
        public long weight(Long item) {
            return 1;
        }
    };

    /** From what fits into memory to runs of runs of runs. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 640, 641, 50_000})
    void everything_comes_back_in_order_and_nothing_is_left_on_disk(int count) throws IOException {
        var random = new Random(count);
        var expected = new ArrayList<Long>();
        var sorted = new ArrayList<Long>();

        try (var sort = new ExternalSort<>(folder, Comparator.<Long>naturalOrder(), LONGS, 10)) {
            for (var i = 0; i < count; i++) {
                var item = (long) random.nextInt(1000);
                expected.add(item);
                sort.add(item);
            }
            var all = sort.sorted();
            for (var item = all.next(); item.isPresent(); item = all.next()) {
                sorted.add(item.get());
            }
        }

        expected.sort(Comparator.naturalOrder());
        assertThat(sorted).isEqualTo(expected);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void one_that_is_given_up_leaves_nothing_on_disk() throws IOException {
        try (var sort = new ExternalSort<>(folder, Comparator.<Long>naturalOrder(), LONGS, 10)) {
            for (var i = 0L; i < 5000; i++) {
                sort.add(i);
            }
            sort.sorted().next();
        }

        assertThat(folder).isEmptyDirectory();
    }
}
