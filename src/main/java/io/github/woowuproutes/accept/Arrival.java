package io.github.woowuproutes.accept;

import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.order.Customer;
import io.github.woowuproutes.order.Fault;
import io.github.woowuproutes.order.Order;
import io.github.woowuproutes.order.OrderJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One document on its way through the rules: what became of it so far. */
final class Arrival {

    private final Document document;
    private Order order;
    private Kind kind = Kind.REWARD;
    private Entry.Standing standing = Entry.Standing.NEW;
    private Optional<Instant> due = Optional.empty();
    private boolean nobody;
    private Optional<String> identity = Optional.empty();
    private Optional<AcceptPreview.Outcome> settled = Optional.empty();

    private Arrival(Document document) {
        this.document = document;
    }

    /** One that is settled before any rule looks at it. */
    static Arrival settled(Document document, AcceptPreview.Outcome outcome) {
        Arrival arrival = new Arrival(document);
        arrival.settled = Optional.of(outcome);
        return arrival;
    }

    /** A valid order. */
    static Arrival of(Document document, Kind kind, Order order) {
        Arrival arrival = new Arrival(document);
        arrival.kind = kind;
        arrival.order = order;
        return arrival;
    }

    Document document() {
        return document;
    }

    /** Whether rules have anything to say. */
    boolean isOpen() {
        return settled.isEmpty();
    }

    Order order() {
        return order;
    }

    Kind kind() {
        return kind;
    }

    /** From now on it is the order of this customer. */
    void of(Customer customer) {
        order = order.of(customer);
    }

    /** This much is left of its customer, after what stands for nobody was left out. */
    void leave(Customer customer) {
        nobody = !customer.equals(order.customer());
        of(customer);
    }

    /** Whether something stood for nobody, or nothing at all is known of its customer. */
    boolean isOfNobody() {
        return nobody || order.customer().isNobody();
    }

    /** What identifies its customer in WoowUp. */
    void identifiedBy(String value) {
        identity = Optional.of(value);
    }

    /** It is a credit, and nothing is sent for it. */
    void credit(String reason) {
        kind = Kind.CREDIT;
        standing = Entry.Standing.skipped(reason);
    }

    /** Nothing is sent for it; a credit or a cancellation keeps its own reason. */
    void skip(String reason) {
        if (kind == Kind.REWARD) {
            standing = Entry.Standing.skipped(reason);
        }
    }

    /** Whether a rule has decided already that nothing is sent for it. */
    boolean isSkipped() {
        return standing.state() != State.NEW;
    }

    /** It is not delivered before that time. */
    void dueAt(Instant earliest) {
        due = Optional.of(earliest);
    }

    /** It is no valid order. */
    void reject(Fault fault) {
        settled = Optional.of(new AcceptPreview.Rejected(List.of(fault)));
    }

    /** What becomes of it, now that all rules have spoken. */
    AcceptPreview.Outcome outcome() {
        return settled.orElseGet(() -> new AcceptPreview.Accepted(entry()));
    }

    private Entry entry() {
        String payload = OrderJson.text(order);
        // an order without a time of its own is the same order when it arrives again later
        String content = document.order().has(OrderCheck.ARRIVED)
                ? payload
                : payload.replace("\"paidAt\":\"" + order.paidAt() + "\",", "");
        return new Entry(
                kind,
                order.shop(),
                order.number(),
                order.links().alias().filter(alias -> !alias.equals(order.number())),
                identity.orElse(""),
                payload,
                ContentHash.of(content),
                standing,
                order.paidAt().toInstant(),
                due);
    }
}
