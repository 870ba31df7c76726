package io.github.woowuproutes.mapping;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Values as JSON nodes: as they are, or brought to the form of our order where that loses nothing. */
final class OrderForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> NUMBERS =
            Set.of("total", "quantity", "unitPrice", "earningTotal", "pointsFactor", "points", "exchangeRate");
    private static final Set<String> LISTS = Set.of("items", "variations");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private OrderForm() {}

    /** A value as it is. */
    static JsonNode plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode node = NODES.objectNode();
            map.forEach((name, member) -> node.set((String) name, plain(member)));
            return node;
        }
        if (value instanceof List<?> list) {
            ArrayNode node = NODES.arrayNode(list.size());
            list.forEach(member -> node.add(plain(member)));
            return node;
        }
        return scalar(value);
    }

    /**
     * What a mapping made of an order: without what is {@code null} or blank, texts where our form has texts, numbers where
     * it has numbers, and a single item or variation as a list of one.
     */
    static ObjectNode of(Map<?, ?> order) {
        ObjectNode node = NODES.objectNode();
        order.forEach((name, value) -> member((String) name, value).ifPresent(found -> node.set((String) name, found)));
        return node;
    }

    private static Optional<JsonNode> member(String name, Object value) {
        if (value == null || value == Jsonata.NULL_VALUE || value instanceof String text && text.isBlank()) {
            return Optional.empty();
        }
        if (value instanceof List<?> list) {
            ArrayNode node = NODES.arrayNode(list.size());
            list.forEach(each -> node.add(each instanceof Map<?, ?> map ? of(map) : plain(each)));
            return Optional.of(node);
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode node = of(map);
            return Optional.of(LISTS.contains(name) ? NODES.arrayNode().add(node) : node);
        }
        return Optional.of(NUMBERS.contains(name) ? number(value) : text(value));
    }

    private static JsonNode number(Object value) {
        return value instanceof String text
                        && text.length() <= Limits.NUMBER
                        && DECIMAL.matcher(text.strip()).matches()
                ? NODES.numberNode(new BigDecimal(text.strip()))
                : scalar(value);
    }

    private static JsonNode text(Object value) {
        return value instanceof Number number
                ? NODES.textNode(Decimals.decimal(number).toPlainString())
                : scalar(value);
    }

    private static JsonNode scalar(Object value) {
        if (value == null || value == Jsonata.NULL_VALUE) {
            return NODES.nullNode();
        }
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        return value instanceof Long number ? NODES.numberNode(number) : decimal(value);
    }

    private static JsonNode decimal(Object value) {
        return value instanceof Number number
                ? NODES.numberNode(Decimals.decimal(number))
                // a function: a place where our form has none
                : NODES.missingNode();
    }
}
