package io.github.woowuproutes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.journal.RejectedRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionsTest {

    private final Rejections rejections = new Rejections("shop");

    @Test
    void an_order_is_known_by_its_number_whether_it_came_alone_or_in_rows() {
        var found = rejections.of(
                List.of(row("{\"number\": \"1\"}"), row("[{\"shop\": \"outlet\", \"number\": 2, \"sku\": \"A\"}]")));

        assertThat(found).containsOnlyKeys(new OrderKey("shop", "1"), new OrderKey("outlet", "2"));
        assertThat(found.get(new OrderKey("shop", "1")).ending().because()).isEqualTo("total");
    }

    @Test
    void what_is_no_json_at_all_does_not_end_the_story() {
        var found = rejections.of(List.of(row("number;total\n1;"), row(""), row("{\"number\": \"3\"}")));

        assertThat(found).containsKey(new OrderKey("shop", "3"));
    }

    private static RejectedRow row(String raw) {
        return new RejectedRow(
                "orders.jms",
                raw.getBytes(StandardCharsets.UTF_8),
                "[{\"field\": \"total\", \"problem\": \"is missing\", \"expected\": \"a number\"}]",
                Instant.EPOCH);
    }
}
