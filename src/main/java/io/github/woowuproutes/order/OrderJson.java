package io.github.woowuproutes.order;

import com.ethlo.time.ITU;
import com.ethlo.time.LeapSecondException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
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

    private static final int EXPECTED_LENGTH = 512;

    private OrderJson() {}

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws UncheckedIOException if it is no JSON
     */
    public static Order read(String text) {
        try {
            return read(JSON.readTree(text), "", OffsetDateTime.MIN);
        } catch (IOException e) {
            throw new UncheckedIOException("the order in the journal cannot be read", e);
        }
    }

    /**
     * Reads an order that the schema found right.
     *
     * @param shop    the shop, where the order names none
     * @param arrived the time, where the order has none
     */
    public static Order read(JsonNode node, String shop, OffsetDateTime arrived) {
        JsonNode customer = node.path("customer");
        List<Item> items = items(node.path("items"));
        return new Order(
                text(node, "number").orElseThrow(),
                text(node, "shop").orElse(shop),
                text(node, "state").orElseThrow(),
                number(node, "total").or(() -> Item.sum(items)).orElse(BigDecimal.ZERO),
                new Earning(
                        number(node, "earningTotal"),
                        number(node, "pointsFactor"),
                        number(node, "points"),
                        number(node, "exchangeRate")),
                text(node, "currency"),
                text(node, "paidAt").map(OrderJson::time).orElse(arrived),
                text(node, "branch"),
                text(node, "channel"),
                new Links(text(node, "type"), text(node, "refersTo"), text(node, "alias")),
                new Customer(
                        text(customer, "id"),
                        text(customer, "email"),
                        text(customer, "document"),
                        text(customer, "phone"),
                        text(customer, "firstName"),
                        text(customer, "lastName")),
                items);
    }

    /** Writes the order as compact JSON. */
    public static String text(Order order) {
        StringWriter text = new StringWriter(EXPECTED_LENGTH);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("number", order.number());
            json.writeStringField("shop", order.shop());
            json.writeStringField("state", order.state());
            json.writeNumberField("total", PlainDecimal.of(order.total()));
            putMoney(json, "earningTotal", order.earning().total());
            putMoney(json, "pointsFactor", order.earning().factor());
            putMoney(json, "points", order.earning().points());
            put(json, "currency", order.currency());
            putMoney(json, "exchangeRate", order.earning().exchangeRate());
            json.writeStringField("paidAt", order.paidAt().toString());
            put(json, "branch", order.branch());
            put(json, "channel", order.channel());
            put(json, "type", order.links().type());
            put(json, "refersTo", order.links().refersTo());
            put(json, "alias", order.links().alias());
            json.writeObjectFieldStart("customer");
            put(json, "id", order.customer().id());
            put(json, "email", order.customer().email());
            put(json, "document", order.customer().document());
            put(json, "phone", order.customer().phone());
            put(json, "firstName", order.customer().firstName());
            put(json, "lastName", order.customer().lastName());
            json.writeEndObject();
            if (!order.items().isEmpty()) {
                json.writeArrayFieldStart("items");
                for (Item item : order.items()) {
                    write(item, json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    private static void write(Item item, JsonGenerator json) throws IOException {
        json.writeStartObject();
        put(json, "sku", item.sku());
        put(json, "name", item.name());
        json.writeNumberField("quantity", PlainDecimal.of(item.quantity()));
        putMoney(json, "total", item.total());
        putMoney(json, "unitPrice", item.unitPrice());
        put(json, "category", item.category());
        if (!item.variations().isEmpty()) {
            json.writeArrayFieldStart("variations");
            for (Item.Variation variation : item.variations()) {
                json.writeStartObject();
                json.writeStringField("name", variation.name());
                json.writeStringField("value", variation.value());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
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
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual()) {
            return Optional.empty();
        }
        String text = value.asText().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** By the parser of the schema's own check, which takes a tenth of the time of Java's. A leap second is the next second. */
    private static OffsetDateTime time(String text) {
        try {
            return ITU.parseLenient(text).toOffsetDatetime();
        } catch (LeapSecondException e) {
            return e.getNearestDateTime();
        }
    }

    private static Optional<BigDecimal> number(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    private static void put(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }

    private static void putMoney(JsonGenerator json, String field, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(field, PlainDecimal.of(value.get()));
        }
    }
}
