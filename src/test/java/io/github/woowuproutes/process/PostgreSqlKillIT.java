package io.github.woowuproutes.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlKillIT extends KillContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start_postgresql() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop_postgresql() throws IOException {
        postgres.close();
    }

    @Override
    JournalRows useJournal(Installation installation) {
        installation
                .with("journal.url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres")
                .with("journal.username", "postgres");
        return new JournalRows(postgres.getJdbcUrl("postgres", "postgres"));
    }
}
