package io.github.woowuproutes.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every time that the schema lets pass can be read, and what is written is read the same. */
class OrderTimeTest {

    private static final OffsetDateTime ARRIVED = OffsetDateTime.parse("2026-11-23T00:00:00Z");

    private final OrderSchema schema = OrderSchema.load();

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T15:00:00-03:00, 2026-11-22T15:00-03:00",
        "2026-11-22t15:00:00z, 2026-11-22T15:00Z",
        "2026-11-22 15:00:00Z, 2026-11-22T15:00Z",
        "2026-11-22T15:00:00.123456789+14:00, 2026-11-22T15:00:00.123456789+14:00",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00Z",
    })
    void a_time_of_RFC_3339_is_read(String text, OffsetDateTime meant) {
        var json = order(text);

        var order = OrderJson.read(json, "shop", ARRIVED);

        assertThat(schema.faults(json)).isEmpty();
        assertThat(order.paidAt()).isEqualTo(meant);
        assertThat(OrderJson.read(OrderJson.text(order)).paidAt()).isEqualTo(meant);
    }

    private static ObjectNode order(String paidAt) {
        var order = JsonNodeFactory.instance.objectNode();
        order.put("number", "1").put("state", "paid").put("total", 1).put("paidAt", paidAt);
        order.putObject("customer").put("email", "ana@example.com");
        return order;
    }
}
