package io.github.woowuproutes.order;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order as JSON, read and written. What is written is always the same for the same order, whatever the order of fields
 * or the zeros behind a decimal point were when it was read. Money never becomes binary floating point.
 */
public final class OrderJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private OrderJson() {}

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws UncheckedIOException if it is no JSON
     */
    public static Order read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException("the order in the journal cannot be read", e);
        }
    }

    /** Reads an order that the schema found right, and that has a shop and a time. */
    public static Order read(JsonNode node) {
        JsonNode customer = node.path("customer");
        return new Order(
                text(node, "number").orElseThrow(),
                text(node, "shop").orElseThrow(),
                text(node, "state").orElseThrow(),
                node.path("total").decimalValue(),
                text(node, "currency"),
                OffsetDateTime.parse(node.path("paidAt").asText()),
                text(node, "branch"),
                text(node, "channel"),
                new Customer(
                        text(customer, "id"),
                        text(customer, "email"),
                        text(customer, "document"),
                        text(customer, "phone"),
                        text(customer, "firstName"),
                        text(customer, "lastName")),
                items(node.path("items")));
    }

    /** Writes the order as compact JSON. */
    public static String text(Order order) {
        ObjectNode node = JSON.createObjectNode();
        node.put("number", order.number());
        node.put("shop", order.shop());
        node.put("state", order.state());
        node.put("total", plain(order.total()));
        put(node, "currency", order.currency());
        node.put("paidAt", order.paidAt().toString());
        put(node, "branch", order.branch());
        put(node, "channel", order.channel());
        ObjectNode customer = node.putObject("customer");
        put(customer, "id", order.customer().id());
        put(customer, "email", order.customer().email());
        put(customer, "document", order.customer().document());
        put(customer, "phone", order.customer().phone());
        put(customer, "firstName", order.customer().firstName());
        put(customer, "lastName", order.customer().lastName());
        if (!order.items().isEmpty()) {
            ArrayNode items = node.putArray("items");
            order.items().forEach(item -> write(item, items.addObject()));
        }
        return node.toString();
    }

    private static void write(Item item, ObjectNode node) {
        put(node, "sku", item.sku());
        put(node, "name", item.name());
        node.put("quantity", plain(item.quantity()));
        item.total().ifPresent(total -> node.put("total", plain(total)));
        item.unitPrice().ifPresent(price -> node.put("unitPrice", plain(price)));
        put(node, "category", item.category());
        if (!item.variations().isEmpty()) {
            ArrayNode variations = node.putArray("variations");
            item.variations()
                    .forEach(variation ->
                            variations.addObject().put("name", variation.name()).put("value", variation.value()));
        }
    }

    private static List<Item> items(JsonNode nodes) {
        List<Item> items = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            List<Item.Variation> variations = new ArrayList<>();
            for (JsonNode variation : node.path("variations")) {
                variations.add(new Item.Variation(
                        variation.path("name").asText(), variation.path("value").asText()));
            }
            items.add(new Item(
                    text(node, "sku"),
                    text(node, "name"),
                    number(node, "quantity").orElse(BigDecimal.ONE),
                    number(node, "total"),
                    number(node, "unitPrice"),
                    variations,
                    text(node, "category")));
        }
        return items;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field))
                .filter(JsonNode::isTextual)
                .map(value -> value.asText().strip())
                .filter(value -> !value.isEmpty());
    }

    private static Optional<BigDecimal> number(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    private static void put(ObjectNode node, String field, Optional<String> value) {
        value.ifPresent(text -> node.put(field, text));
    }

    /** Without zeros behind the point, and never as 3E+2. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
