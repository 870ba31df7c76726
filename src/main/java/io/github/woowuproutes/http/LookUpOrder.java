package io.github.woowuproutes.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.journal.JournalView;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.OrderRow;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: answers with what the journal holds of the order in the variables {@code number} and {@code shop}. */
final class LookUpOrder implements Processor {

    private final JournalView journal;
    private final String defaultShop;

    LookUpOrder(JournalView journal, String defaultShop) {
        this.journal = journal;
        this.defaultShop = defaultShop;
    }

    @Override
    public void process(Exchange exchange) {
        String number = exchange.getVariable("number", "", String.class);
        String shop = exchange.getVariable("shop", defaultShop, String.class);
        List<OrderRow> rows = isWord(number) && isWord(shop) ? journal.order(shop, number) : List.of();
        if (rows.isEmpty()) {
            throw new Refused(Problem.of(
                    404,
                    "No such order",
                    "The journal has no order of this number in this shop. Name another shop with ?shop=NAME."));
        }
        Answer.with(exchange, 200, json(rows));
    }

    /** Text that a database can be asked for. */
    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
    }

    /** The reward, with its cancellation and a credit of the same number; or, without it, what arrived first. */
    private static ObjectNode json(List<OrderRow> rows) {
        OrderRow first = rows.stream()
                .filter(row -> row.kind() == Kind.REWARD)
                .findFirst()
                .orElse(rows.get(0));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("number", first.orderNumber());
        json.put("shop", first.shop());
        json.put("kind", first.kind().name());
        standing(json, first);
        rows.stream()
                .filter(row -> row.kind() == Kind.CANCEL && row != first)
                .forEach(row -> standing(json.putObject("cancellation"), row));
        rows.stream()
                .filter(row -> row.kind() == Kind.CREDIT && row != first)
                .forEach(row -> standing(json.putObject("credit"), row));
        return json;
    }

    private static void standing(ObjectNode json, OrderRow row) {
        json.put("state", row.state().name());
        row.reason().ifPresent(reason -> json.put("reason", reason));
        row.points().ifPresent(points -> json.put("points", points));
        row.transactionId().ifPresent(transaction -> json.put("transaction", transaction));
        json.put("attempts", row.attempts());
        json.put("source", row.source());
        json.put("receivedAt", row.receivedAt().toString());
        json.put("updatedAt", row.updatedAt().toString());
    }
}
