package io.github.woowuproutes.demo;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what happens to each order, as soon as the shop or the journal knows of it; each thing once. */
final class Story {

    private final PrintWriter out;
    private final Map<OrderKey, String> inShop = new HashMap<>();
    private final Map<OrderKey, String> since = new HashMap<>();

    Story(PrintWriter out) {
        this.out = out;
    }

    void tell(List<Sold> orders, Outcomes outcomes) {
        for (var order : orders) {
            var words = "%s: %s, %s %s, %s"
                    .formatted(order.way().words(), order.buyer(), order.total(), order.currency(), order.state());
            if (!words.equals(inShop.put(order.key(), words))) {
                tell(order, words);
            }
        }
        for (var order : orders) {
            var words = outcomes.of(order).map(outcome -> words(order, outcome)).orElse("");
            if (!words.isEmpty() && !words.equals(since.put(order.key(), words))) {
                tell(order, "-> " + words);
            }
        }
    }

    private void tell(Sold order, String words) {
        // whatever somebody writes into the shop, it makes neither lines nor colours here
        out.println("  " + (order.number() + "  " + words).replaceAll("\\p{Cntrl}+", " "));
        out.flush();
    }

    private static String words(Sold order, Outcome outcome) {
        var ending = outcome.ending();
        var words =
                switch (ending.end()) {
                    case OPEN -> ending.because().isEmpty() ? "" : ending.words();
                    case REJECTED -> "rejected: " + outcome.detail();
                    case NO_ROW ->
                        "not paid (%s): it earns nothing, and the journal has no row of it".formatted(order.state());
                    default -> ending.words();
                };
        var transaction =
                outcome.transaction().map(id -> " (transaction " + id + ")").orElse("");
        return words.isEmpty() ? words : order.buyer() + ", " + words + transaction;
    }
}
