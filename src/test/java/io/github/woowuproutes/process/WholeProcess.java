package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** What the tests of the whole process share: the program, a sandbox in this process, and a shop in SQLite. */
abstract class WholeProcess {

    @TempDir
    private static Path home;

    private static Program program;

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Installation installation;

    @BeforeAll
    static void copy_the_program() throws IOException {
        program = Program.copiedTo(home);
    }

    @BeforeEach
    void a_fresh_installation() throws IOException {
        sandbox = Sandbox.start(sandboxSettings(SandboxSettings.defaults().withApiKey(Installation.KEY)));
        installation = new Installation(program, directory, sandbox);
    }

    @AfterEach
    void nothing_is_left_running_and_nothing_was_given_twice() {
        installation.close();
        sandbox.close();
        assertThat(sandbox.violations()).isEmpty();
        assertThat(sandbox.ledger().doubles()).isEmpty();
    }

    SandboxSettings sandboxSettings(SandboxSettings settings) {
        return settings;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Installation installation() {
        return installation;
    }

    JournalRows journal() {
        return JournalRows.in(installation);
    }

    /** A shop in a SQLite file, which the installation reads. */
    Shop shop() throws IOException, SQLException {
        var shop = new Shop(new JDBC(), "jdbc:sqlite:" + directory.resolve("shop.db"));
        installation.reading(shop);
        return shop;
    }
}
