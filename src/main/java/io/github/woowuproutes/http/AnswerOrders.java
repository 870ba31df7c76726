package io.github.woowuproutes.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.AcceptSteps;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.journal.Acceptance;
import io.github.woowuproutes.journal.Kept;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: all is committed; says of each order what became of it, and of each fault where it is. */
final class AnswerOrders implements Processor {

    private final String defaultShop;

    AnswerOrders(String defaultShop) {
        this.defaultShop = defaultShop;
    }

    @Override
    public void process(Exchange exchange) {
        boolean array = exchange.getVariable(NoteShape.ARRAY, Boolean.class);
        Told told = told(exchange, array);
        if (told.faulty() > 0) {
            Answer.with(exchange, faults(told));
        } else if (told.different() > 0) {
            Answer.with(exchange, conflict(told));
        } else {
            JsonNode body = array
                    ? JsonNodeFactory.instance.objectNode().set("orders", told.orders())
                    : told.orders().get(0);
            Answer.with(exchange, told.accepted() > 0 ? 202 : 200, body);
        }
    }

    private Told told(Exchange exchange, boolean array) {
        List<Document> documents = list(exchange, LookAtOrders.DOCUMENTS);
        List<AcceptPreview.Outcome> outcomes = list(exchange, AcceptSteps.OUTCOMES);
        Iterator<Kept> kept =
                exchange.getMessage().getBody(Acceptance.class).kept().iterator();
        Told told = new Told(array);
        for (int i = 0; i < outcomes.size(); i++) {
            AcceptPreview.Outcome outcome = outcomes.get(i);
            if (outcome instanceof AcceptPreview.Accepted accepted) {
                told.order(i, accepted.entry(), kept.next());
            } else if (outcome instanceof AcceptPreview.Rejected rejected) {
                told.faulty(i, rejected.faults());
            } else {
                JsonNode order = documents.get(i).order();
                told.ignored(
                        i, order.path("number").asText(), order.path("shop").asText(defaultShop));
            }
        }
        return told;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Exchange exchange, String variable) {
        return exchange.getVariable(variable, List.class);
    }

    private static Problem faults(Told told) {
        String others = told.orders().isEmpty() ? "" : " The orders listed under \"orders\" are committed.";
        String more = told.leftOut() ? " Only the first " + Told.MOST_FAULTS + " faults are listed." : "";
        return Problem.of(
                        422,
                        "Orders with faults",
                        "Faulty orders: " + told.faulty()
                                + ". They are kept as rejected; correct them and send them again." + others + more)
                .member("faults", told.faults())
                .member("orders", told.orders());
    }

    private static Problem conflict(Told told) {
        return Problem.of(
                        409,
                        "Other content than before",
                        "For the orders with the result \"different\" the first content stays: its reward may be on its way, or"
                                + " the order is cancelled. The difference is recorded.")
                .member("orders", told.orders());
    }
}
