package io.github.woowuproutes.check;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.delivery.RewardPreview;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.order.Fault;
import io.github.woowuproutes.order.OrderJson;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of an order of the shop what would be sent. */
final class OrderPreview {

    private final AcceptPreview accept;
    private final Optional<Delivering> delivering;

    /** @param delivering empty if WoowUp did not answer */
    OrderPreview(AcceptPreview accept, Optional<Delivering> delivering) {
        this.accept = accept;
        this.delivering = delivering;
    }

    /** What only WoowUp's answers make possible. */
    record Delivering(RewardPreview reward, CustomerLookUp customers) {}

    /**
     * What becomes of an order because of its customer.
     *
     * @param sent  whether it is sent
     * @param words about the customer, or why it is not sent
     */
    record Prospect(boolean sent, String words) {}

    PreviewedOrder of(Document document) {
        var number = Words.of(document.order().path("number").asText("(without a number)"));
        var outcome = accept.of(document);
        if (outcome instanceof AcceptPreview.Accepted accepted) {
            return accepted(number, accepted.entry());
        }
        if (outcome instanceof AcceptPreview.Rejected rejected) {
            return notSent(
                    number,
                    "rejected: "
                            + rejected.faults().stream()
                                    .map(OrderPreview::words)
                                    .collect(Collectors.joining("; ")));
        }
        var ignored = (AcceptPreview.Ignored) outcome;
        return notSent(
                number,
                "ignored: the state \"%s\" is neither in orders.states nor in orders.cancelled-states"
                        .formatted(Words.of(ignored.state())));
    }

    private PreviewedOrder accepted(String number, Entry entry) {
        if (entry.standing().reason().isPresent()) {
            return notSent(number, "skipped: " + entry.standing().reason().get());
        }
        if (entry.kind() == Kind.CANCEL) {
            return notSent(number, "cancelled in the shop: takes back what this order earned, if it did");
        }
        var customer = "customer " + Words.of(entry.customer());
        return delivering
                .map(woowUp -> rewarded(number, customer, entry, woowUp))
                .orElseGet(() -> notSent(number, customer + ", points not known without WoowUp's rate"));
    }

    private static PreviewedOrder rewarded(String number, String customer, Entry entry, Delivering woowUp) {
        var order = OrderJson.read(entry.payload());
        var rule = woowUp.reward().heldBack(order);
        if (rule.isPresent()) {
            return notSent(number, customer + ", " + Words.of(rule.get()));
        }
        var prospect = woowUp.customers().prospect(entry.customer(), order.customer());
        if (!prospect.sent()) {
            return notSent(number, customer + ", skipped: " + prospect.words());
        }
        var points = woowUp.reward().points(order);
        if (points == 0) {
            return notSent(number, customer + ", skipped: no points to give");
        }
        if (woowUp.reward().isTooMany(points)) {
            return notSent(number, customer + ", parked: " + points + " points are more than woowup.points.max allows");
        }
        return new PreviewedOrder(
                number,
                "%s (%s), %d points".formatted(customer, prospect.words(), points),
                Optional.of(woowUp.reward().body(order, entry.customer())));
    }

    private static PreviewedOrder notSent(String number, String words) {
        return new PreviewedOrder(number, words, Optional.empty());
    }

    private static String words(Fault fault) {
        var place = fault.field().isEmpty() ? "" : fault.field() + ": ";
        return Words.of(place + fault.problem() + ", expected " + fault.expected());
    }
}
