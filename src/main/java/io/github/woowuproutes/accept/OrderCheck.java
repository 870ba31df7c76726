package io.github.woowuproutes.accept;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.order.Fault;
import io.github.woowuproutes.order.Identity;
import io.github.woowuproutes.order.Order;
import io.github.woowuproutes.order.OrderJson;
import io.github.woowuproutes.order.OrderSchema;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks one document, finding everything that is wrong with it in one go. */
final class OrderCheck {

    private static final String ARRIVED = "paidAt";

    private final OrderSchema schema;
    private final OrderStates states;
    private final Identity identity;
    private final String defaultShop;
    private final Clock clock;

    OrderCheck(OrderSchema schema, OrderStates states, Identity identity, String defaultShop, Clock clock) {
        this.schema = schema;
        this.states = states;
        this.identity = identity;
        this.defaultShop = defaultShop;
        this.clock = clock;
    }

    static OrderCheck of(Configuration configuration, Clock clock) {
        return new OrderCheck(
                OrderSchema.load(),
                new OrderStates(configuration.list("orders.states"), configuration.list("orders.cancelled-states")),
                new Identity(configuration.list("woowup.customer.id")),
                configuration.text("orders.shop"),
                clock);
    }

    /** True if the order's state is known and asks for nothing: then its form does not matter. */
    boolean asksForNothing(Document document) {
        return document.order().path("state").isTextual()
                && states.kind(document.order().path("state").asText()).isEmpty();
    }

    /** Everything that is wrong with the document; empty if it is a valid order. */
    List<Fault> faults(Document document) {
        List<Fault> faults = new ArrayList<>(document.faults());
        faults.addAll(schema.faults(document.order()));
        if (faults.isEmpty() && reading(document).identity().isEmpty() && kind(document) == Kind.REWARD) {
            faults.add(new Fault(
                    identity.fields(),
                    "nothing here identifies the customer",
                    "a value in " + identity.fields() + ", as woowup.customer.id asks"));
        }
        return faults;
    }

    /** The entry of a document without faults. */
    Entry entry(Document document) {
        Reading reading = reading(document);
        String payload = OrderJson.text(reading.order());
        // an order without a time of its own is the same order when it arrives again later
        String content = document.order().has(ARRIVED)
                ? payload
                : payload.replace("\"paidAt\":\"" + reading.order().paidAt() + "\",", "");
        return new Entry(
                kind(document),
                reading.order().shop(),
                reading.order().number(),
                reading.identity().orElse(""),
                payload,
                ContentHash.of(content));
    }

    private record Reading(Order order, Optional<String> identity) {}

    private Reading reading(Document document) {
        ObjectNode node = document.order();
        if (!node.has("shop") || !node.has(ARRIVED)) {
            node = node.deepCopy();
            if (!node.has("shop")) {
                node.put("shop", defaultShop);
            }
            if (!node.has(ARRIVED)) {
                node.put(ARRIVED, OffsetDateTime.now(clock).toString());
            }
        }
        Order order = OrderJson.read(node);
        return new Reading(order, identity.of(order.customer()));
    }

    private Kind kind(Document document) {
        return states.kind(document.order().path("state").asText()).orElseThrow();
    }
}
