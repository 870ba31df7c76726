package io.github.woowuproutes.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** {@code bench/run}: ours beside a minimal program, from a shop on PostgreSQL into the sandbox. */
final class Run {

    private static final Map<String, String> DEFAULTS = Map.of(
            "orders", "50000",
            "returning", "80",
            "workers", "16",
            "latency", "0ms",
            "journal", "sqlite",
            "heap", "1g",
            "rounds", "1",
            "java-opts", "");

    private final List<Measured> ours = new ArrayList<>();
    private final List<Measured> minimal = new ArrayList<>();

    private Run() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.parse("bench/run", DEFAULTS, Set.of("ours-only", "minimal-only"), words);
        Race.Terms terms = new Race.Terms(
                arguments.number("orders"),
                arguments.number("returning"),
                arguments.number("workers"),
                arguments.span("latency"),
                arguments.text("journal").equals("postgresql"),
                arguments.text("heap"),
                arguments.text("java-opts"));
        Run run = new Run();
        try (Workplace place = Workplace.open("run")) {
            Race race = new Race(place.project(), place.directory(), place.shop(), terms);
            for (int round = 0; round < arguments.number("rounds"); round++) {
                run.round(race, round, !arguments.flag("minimal-only"), !arguments.flag("ours-only"));
            }
            System.out.printf(
                    "%d orders, %d %% of returning customers, %d workers, answers take %d ms, journal on %s, heap %s, "
                            + "%d processors, Java %s%n%n",
                    terms.orders(),
                    terms.returning(),
                    terms.workers(),
                    terms.latency().toMillis(),
                    arguments.text("journal"),
                    terms.heap(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version());
            run.print();
        }
        System.exit(run.ours.stream().allMatch(one -> one.lost() == 0 && one.doubled() == 0) ? 0 : 1);
    }

    private void round(Race race, int round, boolean withOurs, boolean withMinimal) throws Exception {
        boolean oursFirst = round % 2 == 0;
        if (withOurs && oursFirst) {
            ours.add(race.ours());
        }
        if (withMinimal) {
            minimal.add(race.minimal());
        }
        if (withOurs && !oursFirst) {
            ours.add(race.ours());
        }
    }

    private void print() {
        Table table = new Table("", "ours", "minimal", "ours / minimal");
        row(table, "orders/s, from process start to last reward", "%.0f", Measured::perSecond);
        row(table, "orders/s, from first reward to last", "%.0f", Measured::flowPerSecond);
        row(table, "processor time per order, ms", "%.2f", Measured::cpuPerOrder);
        row(table, "most memory held, MB", "%.0f", Measured::megabytes);
        row(table, "requests per order", "%.2f", Measured::requestsPerOrder);
        row(table, "orders lost", "%.0f", Measured::lost);
        row(table, "orders rewarded twice", "%.0f", Measured::doubled);
        row(table, "failures it counts itself", "%.0f", Measured::failures);
        row(table, "the sandbox's processor time per request, ms", "%.3f", Measured::sandboxMillisPerRequest);
        table.print(System.out);
        if (ours.size() > 1 || minimal.size() > 1) {
            System.out.printf("%nMedians of %d rounds.%n", Math.max(ours.size(), minimal.size()));
        }
    }

    private void row(Table table, String name, String format, ToDoubleFunction<Measured> value) {
        double left = median(ours, value);
        double right = median(minimal, value);
        table.row(name, text(format, left), text(format, right), right > 0 ? text("%.2f", left / right) : "-");
    }

    private static String text(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> value) {
        return Median.of(rounds.stream().mapToDouble(value).toArray());
    }
}
