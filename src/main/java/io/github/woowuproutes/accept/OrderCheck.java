package io.github.woowuproutes.accept;

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

    /**
     * What came of a check.
     *
     * @param entry  the order's entry in the journal; empty if anything is wrong with it
     * @param faults everything that is wrong with the document
     */
    record Result(Optional<Entry> entry, List<Fault> faults) {}

    /** Checks a document that asks for something. */
    Result check(Document document) {
        if (document.isUnreadable()) {
            return new Result(Optional.empty(), document.faults());
        }
        List<Fault> faults = new ArrayList<>(document.faults());
        faults.addAll(schema.faults(document.order()));
        if (!faults.isEmpty()) {
            return new Result(Optional.empty(), faults);
        }
        Kind kind = kind(document);
        OffsetDateTime arrived = OffsetDateTime.now(clock);
        Order order = OrderJson.read(document.order(), defaultShop, arrived);
        Optional<String> customer = identity.of(order.customer());
        if (customer.isEmpty() && kind == Kind.REWARD) {
            return new Result(Optional.empty(), List.of(unidentified()));
        }
        return new Result(Optional.of(entry(kind, order, customer.orElse(""), document)), List.of());
    }

    private Fault unidentified() {
        return new Fault(
                identity.fields(),
                "nothing here identifies the customer",
                "a value in " + identity.fields() + ", as woowup.customer.id asks");
    }

    private static Entry entry(Kind kind, Order order, String customer, Document document) {
        String payload = OrderJson.text(order);
        // an order without a time of its own is the same order when it arrives again later
        String content =
                document.order().has(ARRIVED) ? payload : payload.replace("\"paidAt\":\"" + order.paidAt() + "\",", "");
        return new Entry(kind, order.shop(), order.number(), customer, payload, ContentHash.of(content));
    }

    private Kind kind(Document document) {
        return states.kind(document.order().path("state").asText()).orElseThrow();
    }
}
