package io.github.woowuproutes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one version to the next, with scripts of the test's own. */
class MigrationsTest {

    @TempDir
    Path folder;

    private SqliteDialect dialect;

    @BeforeEach
    void a_file() {
        dialect =
                new SqliteDialect(new JournalSettings("jdbc:sqlite:j.db", Optional.empty(), Optional.empty(), folder));
    }

    @Test
    void a_new_journal_gets_all_scripts_and_no_copy() throws Exception {
        migrate();

        assertThat(ask("j.db", "SELECT COUNT(author) FROM note")).isEqualTo("0");
        assertThat(folder.resolve("j.db.v1.backup")).doesNotExist();
    }

    @Test
    void an_older_journal_is_copied_before_it_is_changed() throws Exception {
        older();

        migrate();

        assertThat(ask("j.db", "SELECT text || ' by ' || author FROM note")).isEqualTo("kept by nobody");
        assertThat(ask("j.db.v1.backup", "SELECT text FROM note")).isEqualTo("kept");
        assertThat(ask("j.db.v1.backup", "SELECT COUNT(*) FROM pragma_table_info('note')"))
                .isEqualTo("1");
    }

    @Test
    void the_first_copy_is_the_one_that_is_kept() throws Exception {
        older();
        Files.writeString(folder.resolve("j.db.v1.backup"), "of an upgrade that was broken off");

        migrate();

        assertThat(folder.resolve("j.db.v1.backup")).hasContent("of an upgrade that was broken off");
    }

    private void older() throws SQLException {
        try (Connection connection = dialect.writer();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)");
            statement.execute("INSERT INTO schema_version VALUES (1)");
            statement.execute(SqlFiles.read("upgrade/v1.sql").replace(";", ""));
            statement.execute("INSERT INTO note VALUES ('kept')");
        }
    }

    private void migrate() throws SQLException {
        try (Connection connection = dialect.writer()) {
            Migrations.apply(connection, dialect, "upgrade");
        }
    }

    private String ask(String file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }
}
