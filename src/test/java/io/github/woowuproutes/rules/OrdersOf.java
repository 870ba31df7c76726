package io.github.woowuproutes.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.woowuproutes.order.Order;
import io.github.woowuproutes.order.OrderJson;
import java.time.OffsetDateTime;

/** Orders for tests. */
final class OrdersOf {

    private OrdersOf() {}

    /** @param fields more of its fields, as JSON with ' for quotes */
    static Order json(String fields) {
        try {
            String text = "{'number':'1001','state':'paid','customer':{}," + fields + "}";
            return OrderJson.read(
                    new ObjectMapper()
                            .reader()
                            .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                            .readTree(text.replace('\'', '"')),
                    "shop",
                    OffsetDateTime.MIN);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
