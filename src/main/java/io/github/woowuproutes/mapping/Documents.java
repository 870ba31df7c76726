package io.github.woowuproutes.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.order.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What was read or mapped, as documents for accept. */
final class Documents {

    private Documents() {}

    /** One value of our own form. */
    static Document own(Object value, Supplier<byte[]> raw) {
        if (value instanceof Map<?, ?> order && !order.isEmpty()) {
            return new Document((ObjectNode) OrderForm.plain(order), raw, List.of());
        }
        return Document.unreadable(new Fault("", "is " + kind(value), "an object with the fields of an order"), raw);
    }

    /** What a mapping made of one document: an order, a list of orders, or nothing. */
    static List<Document> mapped(Object result, String mapping, byte[] raw) {
        if (result == null) {
            return List.of();
        }
        if (!(result instanceof List<?> results)) {
            return List.of(one(result, mapping, () -> raw));
        }
        if (results.size() == 1) {
            return List.of(one(results.get(0), mapping, () -> raw));
        }
        List<Document> documents = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            documents.add(part(results.get(i), mapping, raw, i));
        }
        return documents;
    }

    /** Rejected documents are told apart by their content, so that each order of many needs one of its own. */
    private static Document part(Object result, String mapping, byte[] raw, int index) {
        if (result instanceof Map<?, ?> map) {
            ObjectNode order = OrderForm.of(map);
            if (!order.isEmpty()) {
                return new Document(order, () -> order.toString().getBytes(StandardCharsets.UTF_8), List.of());
            }
        }
        return Document.unreadable(noOrder(result, mapping, "order " + (index + 1) + " of the result"), () -> raw);
    }

    private static Document one(Object result, String mapping, Supplier<byte[]> raw) {
        if (result instanceof Map<?, ?> map) {
            ObjectNode order = OrderForm.of(map);
            if (!order.isEmpty()) {
                return new Document(order, raw, List.of());
            }
        }
        return Document.unreadable(noOrder(result, mapping, "the result"), raw);
    }

    private static Fault noOrder(Object result, String mapping, String what) {
        return new Fault(
                mapping,
                what + " is " + kind(result),
                "an object with the fields of an order, a list of them, or nothing: correct the mapping, and try it with"
                        + " woowup check --mapping");
    }

    private static String kind(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map<?, ?>) {
            return "an object without any value";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        return value instanceof Number ? "a number" : "a function";
    }
}
