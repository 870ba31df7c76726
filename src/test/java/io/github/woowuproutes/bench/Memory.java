package io.github.woowuproutes.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** {@code bench/memory}: a million orders through a small heap, beside a run of 50,000. */
final class Memory {

    private static final Map<String, String> DEFAULTS =
            Map.of("orders", "1000000", "beside", "50000", "workers", "16", "heap", "256m", "journal", "sqlite");

    private final Arguments arguments;
    private final Workplace place;

    private Memory(Arguments arguments, Workplace place) {
        this.arguments = arguments;
        this.place = place;
    }

    public static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.parse("bench/memory", DEFAULTS, Set.of(), words);
        boolean kept;
        try (Workplace place = Workplace.open("memory")) {
            Memory memory = new Memory(arguments, place);
            Measured few =
                    memory.measure(arguments.number("beside"), place.directory().resolve("few.log"));
            Path log = place.directory().resolve("many.log");
            Measured many = memory.measure(arguments.number("orders"), log);
            print(few, many, GcLog.read(log));
            kept = many.lost() == 0 && many.doubled() == 0;
        }
        System.exit(kept ? 0 : 1);
    }

    private Measured measure(int orders, Path log) throws Exception {
        Race.Terms terms = new Race.Terms(
                orders,
                80,
                arguments.number("workers"),
                Duration.ZERO,
                arguments.text("journal").equals("postgresql"),
                arguments.text("heap"),
                "-Xlog:gc:file=" + log + "::filecount=0");
        return new Race(place.project(), place.directory(), place.shop(), terms).ours();
    }

    private static void print(Measured few, Measured many, GcLog log) {
        new Table("", few.orders() + " orders", many.orders() + " orders", "ratio")
                .row(cells("time per order, first reward to last, ms", "%.3f", millis(few), millis(many)))
                .row(cells("processor time per order, ms", "%.3f", few.cpuPerOrder(), many.cpuPerOrder()))
                .row(cells("most memory the process held, MB", "%.0f", few.megabytes(), many.megabytes()))
                .row(cells("orders lost", "%.0f", few.lost(), many.lost()))
                .row(cells("orders rewarded twice", "%.0f", few.doubled(), many.doubled()))
                .print(System.out);
        System.out.printf(
                "%nHeap left after a collection, MB, in each tenth of the long run (pauses %.1f s in all):%n%n",
                log.pausesSeconds());
        Table table = new Table("tenth", "least", "most", "collections", "of the whole heap");
        for (int tenth = 0; tenth < 10; tenth++) {
            List<GcLog.Collection> some = log.tenth(tenth);
            IntStream left = some.stream().mapToInt(GcLog.Collection::megabytes);
            var heap = left.summaryStatistics();
            table.row(
                    Integer.toString(tenth + 1),
                    some.isEmpty() ? "-" : Integer.toString(heap.getMin()),
                    some.isEmpty() ? "-" : Integer.toString(heap.getMax()),
                    Long.toString(heap.getCount()),
                    Long.toString(some.stream().filter(GcLog.Collection::full).count()));
        }
        table.print(System.out);
    }

    private static double millis(Measured measured) {
        return 1000 * measured.flowSeconds() / measured.orders();
    }

    private static String[] cells(String name, String format, double few, double many) {
        return new String[] {
            name,
            String.format(Locale.ROOT, format, few),
            String.format(Locale.ROOT, format, many),
            few > 0 ? String.format(Locale.ROOT, "%.2f", many / few) : "-"
        };
    }
}
