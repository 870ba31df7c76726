package io.github.woowuproutes.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The results side by side with what they should be. */
final class Table {

    private final List<List<String>> lines = new ArrayList<>();

    Table(List<Result> results) {
        lines.add(List.of("order", "came", "customer", "what should happen", "what did", "points", "transaction"));
        results.forEach(result -> lines.add(List.of(
                result.sample().invoice(),
                result.sample().way().words(),
                result.sold().map(Sold::buyer).orElse(""),
                result.expected().words(),
                result.difference().isEmpty() ? "as it should" : result.did(),
                points(result),
                result.outcome().flatMap(Outcome::transaction).orElse(""))));
    }

    void print(PrintWriter out) {
        var widths = new int[lines.get(0).size()];
        for (var line : lines) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (var line : lines) {
            var text = new StringBuilder();
            for (var i = 0; i < widths.length; i++) {
                text.append("  ")
                        .append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length()));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String points(Result result) {
        var points = result.outcome().map(outcome -> outcome.ending().points()).orElse(OptionalLong.empty());
        return points.isPresent() ? Long.toString(points.getAsLong()) : "";
    }
}
