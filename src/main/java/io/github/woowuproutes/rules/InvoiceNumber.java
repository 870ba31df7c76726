package io.github.woowuproutes.rules;

import io.github.woowuproutes.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number by which WoowUp knows an order: {@code woowup.invoice-number}. Where the template does not name the shop, the
 * orders of any other shop than the default one carry its name before their number, so that two shops never share one.
 */
public final class InvoiceNumber {

    private static final Pattern FIELD = Pattern.compile("\\{(number|shop|branch)}");
    private static final String EDGES = "-_/.:# ";

    private enum Field {
        NUMBER,
        SHOP,
        BRANCH
    }

    /** What stands before a field, and the field. */
    private record Part(String before, Field field) {}

    private final List<Part> parts = new ArrayList<>();
    private final String end;
    private final String defaultShop;
    private final boolean namesShop;
    private final boolean plain;

    /**
     * @param template    such as {@code {shop}-{number}}, as the key's kind has checked it
     * @param defaultShop {@code orders.shop}
     */
    public InvoiceNumber(String template, String defaultShop) {
        Matcher field = FIELD.matcher(template);
        int at = 0;
        while (field.find()) {
            parts.add(new Part(
                    template.substring(at, field.start()),
                    Field.valueOf(field.group(1).toUpperCase(java.util.Locale.ROOT))));
            at = field.end();
        }
        this.end = template.substring(at);
        this.defaultShop = defaultShop;
        this.namesShop = parts.stream().anyMatch(part -> part.field() == Field.SHOP);
        this.plain = template.equals("{number}");
    }

    /** The number of the order. */
    public String of(Order order) {
        return of(order, order.number());
    }

    /** The number that the order would have under another number of the shop's. */
    public String of(Order order, String number) {
        String written = plain ? number : written(order, number);
        return namesShop || order.shop().equals(defaultShop) ? written : order.shop() + "-" + written;
    }

    private String written(Order order, String number) {
        StringBuilder written = new StringBuilder();
        for (Part part : parts) {
            written.append(part.before());
            switch (part.field()) {
                case NUMBER -> written.append(number);
                case SHOP -> written.append(order.shop());
                case BRANCH -> written.append(order.branch().orElse(""));
            }
        }
        written.append(end);
        return order.branch().isPresent() ? written.toString() : withoutEdges(written);
    }

    /** An order without a branch is {@code 1001}, not {@code -1001}. */
    private static String withoutEdges(CharSequence written) {
        int from = 0;
        int to = written.length();
        while (from < to && EDGES.indexOf(written.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && EDGES.indexOf(written.charAt(to - 1)) >= 0) {
            to--;
        }
        return written.subSequence(from, to).toString();
    }
}
