package io.github.woowuproutes.mapping;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much of the processor the shipped mappings take; a program to be run by hand, see docs/mappings.md. */
final class MappingSpeed {

    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 5_000;

    private MappingSpeed() {}

    /** Prints microseconds for each format, and what loading them all takes. */
    public static void main(String[] arguments) throws IOException {
        var begin = cpu();
        var mappings = Mappings.load(Path.of(""));
        System.out.printf("all compiled in %d ms%n", (cpu() - begin) / 1_000_000);
        for (var format : List.of("shopify", "woocommerce", "tiendanube", "vtex", "magento", "woowup-csv")) {
            var raw = Files.readAllBytes(Path.of("docs/formats/samples/" + format + "-paid.json"));
            var first = time(mappings, format, raw, 1);
            time(mappings, format, raw, WARM_UP);
            System.out.printf(
                    "%-12s %6d bytes: %5d µs each, the first one %d µs%n",
                    format, raw.length, time(mappings, format, raw, MEASURED), first);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long time(Mappings mappings, String format, byte[] raw, int times) {
        var begin = cpu();
        for (var i = 0; i < times; i++) {
            mappings.map(format, raw);
        }
        return (cpu() - begin) / 1_000 / times;
    }
}
