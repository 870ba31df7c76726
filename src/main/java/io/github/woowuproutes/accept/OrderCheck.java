package io.github.woowuproutes.accept;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static final String STATE = "state";

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

    /** What becomes of a document. */
    AcceptPreview.Outcome outcome(Document document) {
        if (document.isUnreadable()) {
            return new AcceptPreview.Rejected(document.faults());
        }
        if (asksForNothing(document.order())) {
            return new AcceptPreview.Ignored(document.order().path(STATE).asText());
        }
        List<Fault> faults = new ArrayList<>(document.faults());
        faults.addAll(schema.faults(document.order()));
        if (!faults.isEmpty()) {
            return new AcceptPreview.Rejected(faults);
        }
        Kind kind = kind(document);
        OffsetDateTime arrived = OffsetDateTime.now(clock);
        Order order = OrderJson.read(document.order(), defaultShop, arrived);
        Optional<String> customer = identity.of(order.customer());
        if (customer.isEmpty() && kind == Kind.REWARD) {
            return new AcceptPreview.Rejected(List.of(unidentified()));
        }
        return new AcceptPreview.Accepted(entry(kind, order, customer.orElse(""), document));
    }

    /** True if the order's state is known and asks for nothing: then its form does not matter. */
    private boolean asksForNothing(JsonNode order) {
        return order.path(STATE).isTextual()
                && states.kind(order.path(STATE).asText()).isEmpty();
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
        return new Entry(
                kind,
                order.shop(),
                order.number(),
                customer,
                payload,
                ContentHash.of(content),
                Entry.Standing.NEW,
                order.paidAt().toInstant(),
                Optional.empty());
    }

    private Kind kind(Document document) {
        return states.kind(document.order().path(STATE).asText()).orElseThrow();
    }
}
