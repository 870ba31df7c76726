package io.github.woowuproutes.accept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.order.Fault;
import io.github.woowuproutes.order.Order;
import io.github.woowuproutes.order.OrderJson;
import io.github.woowuproutes.order.OrderSchema;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks one document, finding everything that is wrong with it in one go. */
final class OrderCheck {

    static final String ARRIVED = "paidAt";

    private static final Logger LOG = LoggerFactory.getLogger(OrderCheck.class);
    private static final String STATE = "state";
    private static final String TOTAL = "total";

    private final OrderSchema schema;
    private final OrderStates states;
    private final String defaultShop;
    private final Clock clock;

    OrderCheck(OrderSchema schema, OrderStates states, String defaultShop, Clock clock) {
        this.schema = schema;
        this.states = states;
        this.defaultShop = defaultShop;
        this.clock = clock;
    }

    static OrderCheck of(Configuration configuration, Clock clock) {
        return new OrderCheck(
                OrderSchema.load(),
                new OrderStates(configuration.list("orders.states"), configuration.list("orders.cancelled-states")),
                configuration.text("orders.shop"),
                clock);
    }

    /** A document that our own check cannot stand must not come again and again; it is kept, and told. */
    Arrival check(Document document) {
        return guarded(document, () -> arrival(document));
    }

    /** Applies a rule to an order that is still open. */
    Arrival apply(Rule rule, Arrival arrival) {
        if (!arrival.isOpen()) {
            return arrival;
        }
        return guarded(arrival.document(), () -> {
            rule.apply(arrival);
            return arrival;
        });
    }

    private static Arrival guarded(Document document, Supplier<Arrival> step) {
        try {
            return step.get();
        } catch (RuntimeException unforeseen) {
            LOG.error("an order could not be checked, and is in rejected", unforeseen);
            return rejected(
                    document, List.of(new Fault("", "the check itself failed: " + unforeseen, "please report this")));
        }
    }

    private Arrival arrival(Document document) {
        if (document.isUnreadable()) {
            return rejected(document, document.faults());
        }
        Optional<Kind> kind = kind(document.order());
        if (kind.isEmpty() && document.order().path(STATE).isTextual()) {
            String state = document.order().path(STATE).asText();
            return Arrival.settled(document, new AcceptPreview.Ignored(state));
        }
        List<Fault> faults = new ArrayList<>(document.faults());
        faults.addAll(schema.faults(document.order()));
        total(document.order()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            return rejected(document, faults);
        }
        Order order = OrderJson.read(document.order(), defaultShop, OffsetDateTime.now(clock));
        return !order.isCredit()
                        && order.earning()
                                .points()
                                .filter(points -> points.signum() < 0)
                                .isPresent()
                ? rejected(
                        document, List.of(new Fault("points", "is below 0 in a sale", "0 or more, or the type credit")))
                : Arrival.of(document, kind.orElseThrow(), order);
    }

    private static Arrival rejected(Document document, List<Fault> faults) {
        return Arrival.settled(document, new AcceptPreview.Rejected(faults));
    }

    /** Without a total the lines have to say what the order cost. */
    private static Optional<Fault> total(ObjectNode order) {
        if (order.has(TOTAL)) {
            return Optional.empty();
        }
        JsonNode items = order.path("items");
        boolean summed = !items.isEmpty()
                && StreamSupport.stream(items.spliterator(), false)
                        .allMatch(item -> item.has(TOTAL) || item.has("unitPrice"));
        return summed
                ? Optional.empty()
                : Optional.of(new Fault(
                        TOTAL,
                        "is missing, and there are no lines with prices to add up",
                        "the money paid, a number, for example 300.00; or a total or unitPrice in each of the items"));
    }

    private Optional<Kind> kind(JsonNode order) {
        return states.kind(order.path(STATE).asText());
    }
}
