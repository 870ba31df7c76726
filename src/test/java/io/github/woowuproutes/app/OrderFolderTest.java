package io.github.woowuproutes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.journal.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are dropped into a folder, with the real routes. */
class OrderFolderTest {

    private static final String HEADER = "number,total,paid_at,email,first_name,last_name,sku,quantity,line_total\n";

    @TempDir
    private Path directory;

    private Path folder;
    private Installation installation;

    @BeforeEach
    void a_folder() throws Exception {
        folder = Files.createDirectories(directory.resolve("incoming"));
        installation = new Installation(directory)
                .with("orders.file.enabled", "true")
                .with("orders.file.directory", folder.toString())
                .with("orders.file.work-directory", directory.resolve("work").toString())
                .with("orders.file.time-zone", "America/Argentina/Buenos_Aires")
                .with("orders.file.interval", "200ms");
    }

    @AfterEach
    void stop() {
        installation.close();
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

    private void drop(String name, String text) throws Exception {
        var hidden = folder.resolve("." + name);
        Files.writeString(hidden, text);
        Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitFile(String name) {
        await().until(() -> Files.exists(folder.resolve(name)));
    }
}
