package io.github.woowuproutes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    private Path directory;

    private Path work;
    private Path program;

    @BeforeEach
    void an_installation_and_a_program() throws IOException {
        work = Files.createDirectories(directory.resolve("my shop"));
        program = Files.createDirectories(directory.resolve("the program"));
        write(program.resolve("routes/sql/orders.sql"), "of the program");
    }

    @Test
    void an_installation_without_routes_gets_those_of_the_program() throws IOException {
        try (var folder = DemoFolder.anew(work, program)) {
            assertThat(folder.path().resolve("routes/sql/orders.sql")).hasContent("of the program");
        }
    }

    @Test
    void an_installation_with_routes_gets_its_own() throws IOException {
        write(work.resolve("routes/sql/orders.sql"), "of the shop");

        try (var folder = DemoFolder.anew(work, program)) {
            assertThat(folder.path().resolve("routes/sql/orders.sql")).hasContent("of the shop");
        }
    }

    @Test
    void without_any_routes_it_says_where_it_looked() throws IOException {
        assertThatThrownBy(() -> DemoFolder.anew(work, work))
                .isInstanceOf(DemoFolderException.class)
                .hasMessageContaining("no folder routes/ in " + work);
        assertThat(work.resolve("data")).doesNotExist();
    }

    @Test
    void it_is_made_anew_and_the_data_of_the_installation_stays() throws IOException {
        write(work.resolve("data/journal.db"), "of the shop");
        DemoFolder.anew(work, program).close();
        write(work.resolve("data/demo/shop.db"), "of the last demo");

        try (var folder = DemoFolder.anew(work, program)) {
            assertThat(folder.shop()).doesNotExist();
        }

        assertThat(work.resolve("data/journal.db")).hasContent("of the shop");
    }

    @Test
    void files_that_are_not_the_demo_s_are_left_alone() throws IOException {
        write(work.resolve("data/demo/precious.txt"), "somebody's");

        assertThatThrownBy(() -> DemoFolder.anew(work, program))
                .isInstanceOf(DemoFolderException.class)
                .hasMessageContaining("Move them elsewhere");

        assertThat(work.resolve("data/demo/precious.txt")).hasContent("somebody's");
    }

    @Test
    void two_demos_do_not_share_it() throws IOException {
        try (var first = DemoFolder.anew(work, program)) {
            write(first.shop(), "of the first");

            assertThatThrownBy(() -> DemoFolder.anew(work, program))
                    .isInstanceOf(DemoFolderException.class)
                    .hasMessageContaining("a demo is running");

            assertThat(first.shop()).hasContent("of the first");
        }
        DemoFolder.anew(work, program).close();
    }

    @Test
    void an_order_is_added_only_while_a_demo_is_running() throws Exception {
        assertThatThrownBy(() -> DemoFolder.addOrder(work, "ana@example.com", BigDecimal.TEN))
                .isInstanceOf(DemoFolderException.class)
                .hasMessageContaining("no demo is running");

        try (var folder = DemoFolder.anew(work, program);
                var shop = Shop.open("shop", folder.shop())) {
            shop.furnish(Sample.load().customers());
            DemoFolder.addOrder(work, "ana@example.com", BigDecimal.TEN);
            assertThat(shop.orders()).extracting(Sold::buyer).containsExactly("Ana Paz");
        }

        assertThatThrownBy(() -> DemoFolder.addOrder(work, "ana@example.com", BigDecimal.TEN))
                .isInstanceOf(DemoFolderException.class);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
