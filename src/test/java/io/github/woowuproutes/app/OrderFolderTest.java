package io.github.woowuproutes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.file.FileStatus;
import io.github.woowuproutes.file.FileStatuses;
import io.github.woowuproutes.journal.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files that are dropped into a folder, with the real routes. */
class OrderFolderTest extends InstalledTest {

    private static final String HEADER = "number,total,paid_at,email,first_name,last_name,sku,quantity,line_total\n";

    private Path folder;

    @Override
    Installation prepared(Installation fresh) throws Exception {
        folder = Files.createDirectories(directory.resolve("incoming"));
        return fresh.with("orders.file.enabled", "true")
                .with("orders.file.directory", folder.toString())
                .with("orders.file.work-directory", directory.resolve("work").toString())
                .with("orders.file.time-zone", "America/Argentina/Buenos_Aires")
                .with("orders.file.interval", "200ms");
    }

    @Test
    void orders_of_a_csv_file_are_rewarded_and_the_file_goes_to_done() throws Exception {
        installation.start();

        drop("orders.csv", HEADER + "1,300.00,2026-11-22 15:00:00,ana@test.com,Ana,Paz,A,1,300.00\n");

        awaitFile("done/orders.csv");
        installation.await("1", State.REWARDED);
        assertThat(folder.resolve("orders.csv")).doesNotExist();
    }

    @Test
    void a_second_folder_is_the_route_of_the_guide_with_keys_of_its_own() throws Exception {
        var guide = Files.readString(Path.of("docs/files.md"));
        var route = guide.substring(guide.indexOf("```yaml") + 8);
        Files.writeString(directory.resolve("routes/branch.camel.yaml"), route.substring(0, route.indexOf("```")));
        var branch = Files.createDirectories(directory.resolve("branch"));
        installation
                .with("orders.branch.enabled", "true")
                .with("orders.branch.directory", branch.toString())
                .with(
                        "orders.branch.work-directory",
                        directory.resolve("work-branch").toString())
                .with("orders.branch.time-zone", "America/Argentina/Buenos_Aires")
                .with("orders.branch.interval", "200ms")
                .start();

        drop("orders.csv", HEADER + "1,300.00,2026-11-22 15:00:00,ana@test.com,Ana,Paz,A,1,300.00\n");
        Files.writeString(
                branch.resolve(".orders.csv"),
                HEADER + "2,300.00,2026-11-22 15:00:00,eva@test.com,Eva,Paz,A,1,300.00\n");
        Files.move(branch.resolve(".orders.csv"), branch.resolve("orders.csv"));

        installation.awaitCount(State.REWARDED, 2);
        assertThat(installation.row("1").source()).isEqualTo("orders.file");
        assertThat(installation.row("2").source()).isEqualTo("orders.branch");
    }

    @Test
    void the_keys_of_the_first_folder_of_the_guide_are_right() throws Exception {
        var guide = Files.readString(Path.of("docs/files.md"));
        var keys = guide.substring(guide.indexOf("```\norders.file.enabled") + 4);
        var settings = Settings.of(keys.substring(0, keys.indexOf("```"))
                .lines()
                .map(line -> line.split(" = "))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));

        assertThat(settings.flag("orders.file.enabled")).isTrue();
        assertThat(settings.text("orders.file.directory")).isEqualTo("incoming");
    }

    @Test
    void a_faulty_row_is_said_with_its_line_and_the_others_pass() throws Exception {
        installation.start();

        drop(
                "orders.csv",
                HEADER
                        + "1,300.00,2026-11-22 15:00:00,ana@test.com,Ana,Paz,A,1,300.00\n"
                        + "2,much,2026-11-22 15:00:00,eva@test.com,Eva,Paz,A,1,300.00\n"
                        + "3,300.00,2026-11-22 15:00:00,eva@test.com,Eva,Paz,A,1,300.00\n");

        awaitFile("failed/orders.csv");
        installation.await("1", State.REWARDED);
        installation.await("3", State.REWARDED);
        assertThat(folder.resolve("failed/orders.csv.errors"))
                .hasContent("line,order,column,found,expected\n"
                        + "3,2,total,'much' is not a number,a number such as 1234.50\n");
    }

    @Test
    void what_its_sender_still_writes_is_left_alone() throws Exception {
        for (var name : List.of(".orders.csv", "a.csv.tmp", "b.csv.part", "c.csv.filepart", "d.csv.errors")) {
            Files.writeString(folder.resolve(name), HEADER);
        }
        installation.start();

        drop("last.csv", HEADER);

        awaitFile("done/last.csv");
        assertThat(names(folder))
                .containsExactlyInAnyOrder(
                        ".orders.csv", "a.csv.tmp", "b.csv.part", "c.csv.filepart", "d.csv.errors", "done");
    }

    @Test
    void a_file_with_a_marker_waits_for_it_and_takes_it_along() throws Exception {
        installation.with("orders.file.complete", "marker:.ok").start();
        Files.writeString(folder.resolve("first.csv"), HEADER);
        Files.writeString(folder.resolve("second.csv"), HEADER);

        Files.writeString(folder.resolve("second.csv.ok"), "");

        awaitFile("done/second.csv");
        await().until(() -> names(folder).equals(Set.of("first.csv", "done")));
    }

    @Test
    void a_file_that_grows_is_read_when_it_has_been_stable_for_long_enough() throws Exception {
        installation.with("orders.file.complete", "stable:2s").start();
        var file = Files.writeString(folder.resolve("orders.csv"), HEADER);

        for (var number = 1; number <= 4; number++) {
            var row = number + ",300.00,2026-11-22 15:00:00,ana@test.com,Ana,Paz,A,1,300.00\n";
            await().pollDelay(Duration.ofMillis(700)).until(() -> Files.exists(file));
            Files.writeString(file, row, StandardOpenOption.APPEND);
        }

        awaitFile("done/orders.csv");
        installation.await("4", State.REWARDED);
        assertThat(Files.readAllLines(folder.resolve("done/orders.csv"))).hasSize(5);
    }

    @Test
    void the_oldest_file_is_read_first_and_nothing_in_done_is_overwritten() throws Exception {
        var first = Files.writeString(folder.resolve("b.csv"), HEADER + row("1", "100.00"));
        var second = Files.writeString(folder.resolve("a.csv"), HEADER + row("1", "200.00"));
        Files.setLastModifiedTime(first, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
        Files.setLastModifiedTime(second, FileTime.from(Instant.parse("2026-11-02T00:00:00Z")));
        Files.writeString(Files.createDirectories(folder.resolve("done")).resolve("b.csv"), "of yesterday");

        installation.with("delivery.workers", "1").start();

        awaitFile("done/a.csv");
        assertThat(folder.resolve("done/b.csv")).hasContent("of yesterday");
        assertThat(names(folder.resolve("done"))).hasSize(3);
        assertThat(installation.row("1").source()).isEqualTo("orders.file");
    }

    @Test
    void a_file_that_repeats_the_orders_of_the_month_rewards_none_twice() throws Exception {
        installation.start();
        drop("monday.csv", HEADER + row("1", "100.00") + row("2", "100.00"));
        awaitFile("done/monday.csv");
        installation.awaitCount(State.REWARDED, 2);

        drop("tuesday.csv", HEADER + row("1", "100.00") + row("2", "100.00") + row("3", "100.00"));

        awaitFile("done/tuesday.csv");
        installation.awaitCount(State.REWARDED, 3);
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws Exception {
        var secret = Files.writeString(directory.resolve("secret.csv"), HEADER + row("1", "100.00"));
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);

        installation.start();

        awaitFile("failed/link.csv.errors");
        await().until(() -> Files.isSymbolicLink(folder.resolve("failed/link.csv")));
        assertThat(secret).exists();
        assertThat(installation.counts()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_now_holds_up_no_other() throws Exception {
        installation.with("orders.file.time-zone", "").start();

        drop("zoneless.csv", HEADER + row("1", "100.00"));
        drop("zoned.csv", HEADER + row("2", "100.00").replace("15:00:00", "15:00:00-03:00"));

        awaitFile("done/zoned.csv");
        installation.await("2", State.REWARDED);
        await().until(() -> status().troubles().containsKey("zoneless.csv"));
        assertThat(status().troubles().get("zoneless.csv")).contains("orders.file.time-zone");
        assertThat(folder.resolve("zoneless.csv")).exists();
    }

    @Test
    void a_folder_that_is_not_there_is_said_and_read_as_soon_as_it_is() throws Exception {
        Files.delete(folder);
        installation.start();
        await().until(() -> status().troubles().containsKey(""));

        Files.createDirectories(folder);
        drop("orders.csv", HEADER);

        awaitFile("done/orders.csv");
        assertThat(status().troubles()).isEmpty();
    }

    @Test
    void a_second_folder_is_a_second_route_file_with_keys_of_its_own() throws Exception {
        var other = Files.createDirectories(directory.resolve("branch"));
        var routes = Files.readString(directory.resolve("routes/files.camel.yaml"));
        var first = routes.substring(0, routes.indexOf("- route:", routes.indexOf("- route:") + 1));
        Files.writeString(
                directory.resolve("routes/branch.camel.yaml"),
                first.replace("orders.file", "orders.branch").replaceAll("(?m)^(\\s+id: .*)$", "$1-branch"));
        installation
                .with("orders.branch.enabled", "true")
                .with("orders.branch.directory", other.toString())
                .with("orders.branch.work-directory", directory.resolve("work").toString())
                .with("orders.branch.interval", "200ms")
                .with("orders.branch.csv.headers", "number=Nro, total=Importe, email=Mail")
                .start();

        Files.writeString(other.resolve("b.csv"), "Nro;Importe;Mail\nB1;10.00;ana@test.com\n");
        drop("a.csv", HEADER + row("1", "100.00"));

        await().until(() -> Files.exists(other.resolve("done/b.csv")));
        awaitFile("done/a.csv");
        assertThat(installation.row("B1").source()).isEqualTo("orders.branch");
    }

    @Test
    void hundreds_of_broken_files_leave_none_behind_and_stop_no_good_one() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var bytes = (HEADER + row("R" + i, "100.00")).getBytes(StandardCharsets.UTF_8);
            for (var changes = 1 + random.nextInt(20); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var kind = List.of("csv", "json", "jsonl", "xml", "dat").get(random.nextInt(5));
            Files.write(folder.resolve("broken %d ${body} %%s.%s".formatted(i, kind)), bytes);
        }
        Files.writeString(folder.resolve("good.csv"), HEADER + row("1", "100.00"));

        installation.start();

        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(
                        () -> assertThat(names(folder)).as("seed %d", seed).isSubsetOf("done", "failed"));
        installation.await("1", State.REWARDED);
        assertThat(status().files()).isEqualTo(301);
    }

    private FileStatus.State status() {
        return installation.registered(FileStatuses.class).all().get(0).state();
    }

    private static String row(String number, String total) {
        return number + "," + total + ",2026-11-22 15:00:00,ana@test.com,Ana,Paz,A,1," + total + "\n";
    }

    private static Set<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drop(String name, String text) throws Exception {
        var hidden = folder.resolve("." + name);
        Files.writeString(hidden, text);
        Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitFile(String name) {
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(folder.resolve(name)));
    }
}
