package io.github.woowuproutes.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.accept.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

    private static final int ORDERS = 1700;

    @TempDir
    private Path directory;

    private static final String FILE = "number,total,email\n"
            + IntStream.rangeClosed(1, ORDERS)
                    .mapToObj(i -> i + "," + (i == 3 ? "x" : "10") + ",a@b.com\n")
                    .collect(Collectors.joining());

    private static String mark(Submission portion) {
        return portion.marks().get(0).value();
    }

    @Test
    void each_portion_carries_the_mark_of_its_end() {
        var portions = new Reading(directory).text("orders.csv", FILE).portions();

        assertThat(portions).extracting(portion -> portion.documents().size()).containsExactly(500, 500, 500, 200);
        assertThat(portions)
                .extracting(portion -> mark(portion).split("\\|")[0])
                .containsExactly("500", "1000", "1500", "done");
    }

    @Test
    void after_a_crash_reading_goes_on_behind_the_last_committed_portion_and_says_all_faults() {
        var before = new Reading(directory).text("orders.csv", FILE);

        var after =
                new Reading(directory).resuming(mark(before.portions().get(1))).text("orders.csv", FILE);

        assertThat(after.numbers()).hasSize(ORDERS - 1000).startsWith("1001").endsWith("1700");
        assertThat(after.errors()).isEqualTo(before.errors()).hasSize(2);
    }

    @Test
    void another_content_or_name_or_another_way_to_read_begins_anew() {
        var committed =
                mark(new Reading(directory).text("orders.csv", FILE).portions().get(1));

        var content = new Reading(directory).resuming(committed).text("orders.csv", FILE + "9999,1,a@b.com\n");
        var name = new Reading(directory).resuming(committed).text("others.csv", FILE);
        var way = new Reading(directory)
                .with("csv.thousands", "'")
                .resuming(committed)
                .text("orders.csv", FILE);

        assertThat(List.of(content, name, way))
                .allMatch(result -> result.numbers().contains("1"));
    }

    @Test
    void a_file_that_was_read_to_its_end_and_comes_again_begins_anew() {
        var committed =
                mark(new Reading(directory).text("orders.csv", FILE).portions().get(3));

        var again = new Reading(directory).resuming(committed).text("orders.csv", FILE);

        assertThat(again.numbers()).hasSize(ORDERS);
    }

    @Test
    void marks_of_any_form_do_no_harm() {
        for (var mark : List.of("", "x", "1|2|3|4", "-5|1|1|1|orders.csv", "99999999999999999999|1|h|w|orders.csv")) {
            assertThat(new Reading(directory)
                            .resuming(mark)
                            .text("orders.csv", FILE)
                            .numbers())
                    .hasSize(ORDERS);
        }
    }
}
