package io.github.woowuproutes.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that rows of orders may have, and where each goes in our order. */
public enum Column {
    NUMBER(Kind.TEXT, Part.HEAD, "number"),
    SHOP(Kind.TEXT, Part.HEAD, "shop"),
    STATE(Kind.TEXT, Part.HEAD, "state"),
    TYPE(Kind.TEXT, Part.HEAD, "type"),
    REFERS_TO(Kind.TEXT, Part.HEAD, "refersTo"),
    ALIAS(Kind.TEXT, Part.HEAD, "alias"),
    TOTAL(Kind.DECIMAL, Part.HEAD, "total"),
    EARNING_TOTAL(Kind.DECIMAL, Part.HEAD, "earningTotal"),
    POINTS_FACTOR(Kind.DECIMAL, Part.HEAD, "pointsFactor"),
    POINTS(Kind.DECIMAL, Part.HEAD, "points"),
    CURRENCY(Kind.TEXT, Part.HEAD, "currency"),
    EXCHANGE_RATE(Kind.DECIMAL, Part.HEAD, "exchangeRate"),
    PAID_AT(Kind.TIME, Part.HEAD, "paidAt"),
    /** Only the mark runs on it: it is no part of the order, and may differ from row to row. */
    CHANGED_AT(Kind.TIME, Part.CLOCK, ""),
    BRANCH(Kind.TEXT, Part.HEAD, "branch"),
    CHANNEL(Kind.TEXT, Part.HEAD, "channel"),
    CUSTOMER_ID(Kind.TEXT, Part.CUSTOMER, "id"),
    EMAIL(Kind.TEXT, Part.CUSTOMER, "email"),
    DOCUMENT(Kind.TEXT, Part.CUSTOMER, "document"),
    PHONE(Kind.TEXT, Part.CUSTOMER, "phone"),
    FIRST_NAME(Kind.TEXT, Part.CUSTOMER, "firstName"),
    LAST_NAME(Kind.TEXT, Part.CUSTOMER, "lastName"),
    SKU(Kind.TEXT, Part.ITEM, "sku"),
    PRODUCT(Kind.TEXT, Part.ITEM, "name"),
    QUANTITY(Kind.DECIMAL, Part.ITEM, "quantity"),
    LINE_TOTAL(Kind.DECIMAL, Part.ITEM, "total"),
    UNIT_PRICE(Kind.DECIMAL, Part.ITEM, "unitPrice"),
    CATEGORY(Kind.TEXT, Part.ITEM, "category");

    /** Those that together say what an order cost, where there is no {@link #TOTAL}: one of them is enough. */
    public static final List<Column> PRICES = List.of(LINE_TOTAL, UNIT_PRICE);

    /** What a column holds. */
    public enum Kind {
        TEXT,
        DECIMAL,
        TIME
    }

    /** The part of an order that a column belongs to. */
    public enum Part {
        HEAD,
        CLOCK,
        CUSTOMER,
        ITEM
    }

    /** The columns in which all rows of an order must agree. */
    public static final List<Column> HEADS = of(Part.HEAD, Part.CUSTOMER);

    static final List<Column> ORDER = of(Part.HEAD);
    /** The columns that say who the customer is. */
    public static final List<Column> CUSTOMER = of(Part.CUSTOMER);

    private final Kind kind;
    private final Part part;
    private final String field;

    Column(Kind kind, Part part, String field) {
        this.kind = kind;
        this.part = part;
        this.field = field;
    }

    /** What it holds. */
    public Kind kind() {
        return kind;
    }

    /** The part of the order that it belongs to. */
    public Part part() {
        return part;
    }

    /** The name of the field within its part of the order. */
    public String field() {
        return field;
    }

    /** Where it goes, as a path into the order. */
    public String path() {
        return switch (part) {
            case HEAD -> field;
            case CLOCK -> label();
            case CUSTOMER -> "customer." + field;
            case ITEM -> "items." + field;
        };
    }

    /** Its name in a query or file. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of that name, in upper or lower case. */
    public static Optional<Column> named(String label) {
        var plain = label.strip();
        return Arrays.stream(values())
                .filter(column -> column.name().equalsIgnoreCase(plain))
                .findFirst();
    }

    private static List<Column> of(Part... parts) {
        var wanted = List.of(parts);
        return Arrays.stream(values())
                .filter(column -> wanted.contains(column.part))
                .toList();
    }
}
