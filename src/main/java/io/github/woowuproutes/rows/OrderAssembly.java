package io.github.woowuproutes.rows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.order.Fault;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes our form of an order from its rows. */
public final class OrderAssembly {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** What a query means that knows no states. */
    private static final String PAID = "paid";

    private final ZoneId zone;
    private final List<String> earning;
    private boolean hasStates;
    private boolean hasTimes = true;
    private boolean hasTotal = true;

    /**
     * @param zone    the zone to show times in
     * @param earning the states that earn points
     */
    public OrderAssembly(ZoneId zone, List<String> earning) {
        this.zone = zone;
        this.earning = List.copyOf(earning);
    }

    /** Told what columns there are, before the first row. */
    public void columns(Set<Column> columns) {
        hasStates = columns.contains(Column.STATE);
        hasTimes = columns.contains(Column.PAID_AT);
        hasTotal = columns.contains(Column.TOTAL);
    }

    /** The order that the rows make, with what is wrong among them. */
    public Document document(OrderRows rows) {
        var head = rows.head();
        var order = JSON.objectNode();
        for (var column : Column.ORDER) {
            put(order, column, head);
        }
        if (!hasStates) {
            order.put(Column.STATE.field(), PAID);
        }
        var customer = order.putObject("customer");
        for (var column : Column.CUSTOMER) {
            put(customer, column, head);
        }
        var items = order.putArray("items");
        for (var row : rows.rows()) {
            if (isItem(row)) {
                items.add(item(row));
            }
        }
        return new Document(order, () -> raw(rows), faults(order, rows));
    }

    private List<Fault> faults(ObjectNode order, OrderRows rows) {
        var faults = new ArrayList<>(rows.faults(hasTimes));
        var timeless = hasTimes
                && rows.head().time(Column.PAID_AT).isEmpty()
                && faults.stream().noneMatch(fault -> fault.field().equals(Column.PAID_AT.path()));
        if (timeless && earning.contains(order.path(Column.STATE.field()).asText())) {
            faults.add(new Fault(Column.PAID_AT.path(), "the column paid_at is NULL", "the time of payment"));
        }
        return faults;
    }

    /** An outer join gives an order without items a row without a product. Without totals every row with a price counts. */
    private boolean isItem(Row row) {
        return row.text(Column.SKU).isPresent()
                || row.text(Column.PRODUCT).isPresent()
                || !hasTotal && Column.PRICES.stream().anyMatch(row.values()::containsKey);
    }

    private static ObjectNode item(Row row) {
        var item = JSON.objectNode();
        put(item, "sku", row.text(Column.SKU));
        put(item, "name", row.text(Column.PRODUCT));
        var quantity = row.decimal(Column.QUANTITY).orElse(BigDecimal.ONE);
        item.put("quantity", quantity);
        var price = row.decimal(Column.UNIT_PRICE);
        var total = row.decimal(Column.LINE_TOTAL);
        if (total.isPresent()) {
            item.put("total", total.get());
        } else if (price.isPresent()) {
            item.put("total", quantity.multiply(price.get()));
        }
        if (price.isPresent()) {
            item.put("unitPrice", price.get());
        }
        put(item, "category", row.text(Column.CATEGORY));
        return item;
    }

    private static void put(ObjectNode node, String field, Optional<String> text) {
        if (text.isPresent()) {
            node.put(field, text.get());
        }
    }

    private void put(ObjectNode node, Column column, Row row) {
        var value = row.values().get(column);
        if (value instanceof String text) {
            node.put(column.field(), column == Column.TYPE ? text.toLowerCase(Locale.ROOT) : text);
        } else if (value instanceof BigDecimal decimal) {
            node.put(column.field(), decimal);
        } else if (value instanceof ShopTime time) {
            node.put(column.field(), words(time));
        }
    }

    private String words(ShopTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(time.instant(), zone));
    }

    /** The rows as they came, for a person who looks at a rejected order. */
    private byte[] raw(OrderRows rows) {
        var all = JSON.arrayNode();
        for (var row : rows.rows()) {
            var shown = all.addObject();
            for (var column : Column.values()) {
                var value = row.values().get(column);
                if (value instanceof BigDecimal decimal) {
                    shown.put(column.label(), decimal);
                } else if (value != null) {
                    shown.put(column.label(), value instanceof ShopTime time ? words(time) : value.toString());
                }
            }
            row.unreadable().forEach(value -> shown.put(value.column().label(), value.text()));
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
