package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Killed in the middle of a big file again and again: every order is there once, and every fault is said once. */
@DisabledOnOs(OS.WINDOWS)
class FilesKillIT extends WholeProcess {

    private static final int ORDERS = 12_000;
    private static final int KILLS = 4;
    private static final List<Integer> FAULTY = List.of(5, 4000, 11_999);

    @Test
    void killed_in_the_middle_of_a_file_it_loses_nothing_and_repeats_nothing() throws Exception {
        var seed = System.nanoTime();
        var folder = Files.createDirectories(installation().path("incoming"));
        installation()
                .with("orders.file.enabled", "true")
                .with("orders.file.interval", "200ms")
                .with("orders.file.time-zone", "America/Argentina/Buenos_Aires");
        var lines = scattered(new Random(seed));
        Files.write(folder.resolve(".orders.csv"), lines);
        Files.move(folder.resolve(".orders.csv"), folder.resolve("orders.csv"), StandardCopyOption.ATOMIC_MOVE);

        for (var kill = 1; kill <= KILLS; kill++) {
            var enough = kill * ORDERS / (KILLS + 1);
            var run = installation().run();
            run.until(() -> accepted() >= enough);
            run.kill();
            assertThat(folder.resolve("orders.csv"))
                    .as("seed %d, kill %d", seed, kill)
                    .exists();
        }
        var last = installation().run();
        last.until(() -> Files.exists(folder.resolve("failed/orders.csv")));
        var repeated = last.output()
                .lines()
                .filter(line -> line.contains(" new orders,"))
                .count();

        assertThat(last.terminate()).as(last.output()).isZero();
        assertThat(journal().orders()).hasSize(ORDERS - FAULTY.size()).doesNotHaveDuplicates();
        assertThat(repeated).isLessThan(ORDERS / 500);
        assertThat(Files.readAllLines(folder.resolve("failed/orders.csv.errors")).stream()
                        .skip(1)
                        .map(line -> line.split(",")[1]))
                .containsExactlyInAnyOrderElementsOf(FAULTY.stream()
                        .flatMap(number -> List.of("" + number, "" + number).stream())
                        .toList());
        assertThat(folder.resolve("orders.csv")).doesNotExist();
        assertThat(installation().path("data/files/sorting/orders.file")).isEmptyDirectory();
    }

    private int accepted() {
        return journal().counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Two rows an order, in any place of the file. */
    private static List<String> scattered(Random random) {
        var rows = new ArrayList<String>();
        IntStream.rangeClosed(1, ORDERS).forEach(number -> {
            for (var item : List.of("A", "B")) {
                var price = FAULTY.contains(number) ? "much" : "50.00";
                rows.add("%d,100.00,2026-11-22 15:00:00,c%d@test.com,Ana,Paz,%s,1,%s"
                        .formatted(number, number, item, price));
            }
        });
        Collections.shuffle(rows, random);
        rows.add(0, "number,total,paid_at,email,first_name,last_name,sku,quantity,line_total");
        return rows;
    }
}
