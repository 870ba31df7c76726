package io.github.woowuproutes.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.AcceptSteps;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.journal.Acceptance;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Kept;
import io.github.woowuproutes.journal.Novelty;
import io.github.woowuproutes.order.Fault;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: all is committed; says of each order what became of it, and of each fault where it is. */
final class AnswerOrders implements Processor {

    private static final int MOST_FAULTS = 1_000;

    private final String defaultShop;

    AnswerOrders(String defaultShop) {
        this.defaultShop = defaultShop;
    }

    @Override
    public void process(Exchange exchange) {
        boolean array = exchange.getVariable(NoteShape.ARRAY, Boolean.class);
        Account account = account(
                array,
                list(exchange, LookAtOrders.DOCUMENTS),
                list(exchange, AcceptSteps.OUTCOMES),
                exchange.getMessage().getBody(Acceptance.class).kept().iterator());
        if (account.faulty > 0) {
            Answer.with(exchange, faults(account));
        } else if (account.different > 0) {
            Answer.with(exchange, conflict(account));
        } else {
            JsonNode body =
                    array ? JsonNodeFactory.instance.objectNode().set("orders", account.orders) : account.orders.get(0);
            Answer.with(exchange, account.accepted > 0 ? 202 : 200, body);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Exchange exchange, String variable) {
        return exchange.getVariable(variable, List.class);
    }

    /** What is told of a request, while it is put together. */
    private static final class Account {
        private final ArrayNode orders = JsonNodeFactory.instance.arrayNode();
        private final ArrayNode faults = JsonNodeFactory.instance.arrayNode();
        private int accepted;
        private int different;
        private int faulty;
        private int found;
    }

    private Account account(
            boolean array, List<Document> documents, List<AcceptPreview.Outcome> outcomes, Iterator<Kept> kept) {
        Account account = new Account();
        for (int i = 0; i < outcomes.size(); i++) {
            AcceptPreview.Outcome outcome = outcomes.get(i);
            if (outcome instanceof AcceptPreview.Accepted accepted) {
                order(account, array, i, accepted.entry(), kept.next());
            } else if (outcome instanceof AcceptPreview.Rejected rejected) {
                account.faulty++;
                for (Fault fault : rejected.faults()) {
                    fault(account, array, i, fault);
                }
            } else {
                ignored(account, array, i, documents.get(i));
            }
        }
        return account;
    }

    private static void order(Account account, boolean array, int index, Entry entry, Kept kept) {
        ObjectNode order = line(account, array, index);
        order.put("number", entry.number());
        order.put("shop", entry.shop());
        order.put("result", result(kept.novelty()));
        order.put("state", kept.state().name());
        if (kept.novelty().differs()) {
            account.different++;
        } else if (kept.novelty() != Novelty.SAME) {
            account.accepted++;
        }
    }

    private void ignored(Account account, boolean array, int index, Document document) {
        ObjectNode order = line(account, array, index);
        order.put("number", document.order().path("number").asText());
        order.put("shop", document.order().path("shop").asText(defaultShop));
        order.put("result", "ignored");
    }

    private static ObjectNode line(Account account, boolean array, int index) {
        ObjectNode order = account.orders.addObject();
        if (array) {
            order.put("index", index);
        }
        return order;
    }

    private static void fault(Account account, boolean array, int index, Fault fault) {
        account.found++;
        if (account.faults.size() == MOST_FAULTS) {
            return;
        }
        ObjectNode told = account.faults.addObject();
        if (array) {
            told.put("index", index);
        }
        told.put("field", Pointer.of(array ? "/" + index : "", fault.field()));
        told.put("problem", fault.problem());
        told.put("expected", fault.expected());
    }

    private static String result(Novelty novelty) {
        return switch (novelty) {
            case FRESH -> "accepted";
            case SAME -> "known";
            case REPLACED -> "replaced";
            case DIFFERENT, DIFFERENT_AGAIN -> "different";
        };
    }

    private static Problem faults(Account account) {
        String others = account.orders.isEmpty() ? "" : " The orders listed under \"orders\" are committed.";
        String more = account.found > MOST_FAULTS ? " Only the first " + MOST_FAULTS + " faults are listed." : "";
        return Problem.of(
                        422,
                        "Orders with faults",
                        "Faulty orders: " + account.faulty
                                + ". They are kept as rejected; correct them and send them again." + others + more)
                .member("faults", account.faults)
                .member("orders", account.orders);
    }

    private static Problem conflict(Account account) {
        return Problem.of(
                        409,
                        "Other content than before",
                        "For the orders with the result \"different\" the first content stays: its reward may be on its way, or"
                                + " the order is cancelled. The difference is recorded.")
                .member("orders", account.orders);
    }
}
