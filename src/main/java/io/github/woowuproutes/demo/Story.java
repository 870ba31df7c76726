package io.github.woowuproutes.demo;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what happens to each order, as soon as the shop or the journal knows of it; each thing once. */
final class Story {

    private final PrintWriter out;
    private final Map<String, String> told = new HashMap<>();

    Story(PrintWriter out) {
        this.out = out;
    }

    void tell(List<Sold> orders, Outcomes outcomes) {
        for (var order : orders) {
            tell(
                    order,
                    "shop",
                    "in the shop: %s, %s %s, %s"
                            .formatted(order.buyer(), order.total(), order.currency(), order.state()));
        }
        for (var order : orders) {
            outcomes.of(order).ifPresent(outcome -> tell(order, "outcome", words(order, outcome)));
        }
    }

    private void tell(Sold order, String what, String words) {
        if (!words.equals(told.put(what + order.number(), words))) {
            out.printf("  %s  %s%n", order.number(), printable(words));
            out.flush();
        }
    }

    private static String words(Sold order, Outcome outcome) {
        var ending = outcome.ending();
        var words = order.buyer() + ", " + ending.words();
        if (ending.end() == End.NO_ROW) {
            words = "%s, '%s': not paid, so it earns nothing, and the journal has no row of it"
                    .formatted(order.buyer(), order.state());
        }
        if (ending.end() == End.REJECTED) {
            words = order.buyer() + ", rejected: " + String.join("; ", outcome.faults());
        }
        return words
                + outcome.transaction().map(id -> " (transaction " + id + ")").orElse("");
    }

    /** Whatever somebody writes into the shop, it makes neither lines nor colours here. */
    private static String printable(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ");
    }
}
