package io.github.woowuproutes.journal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the journal is.
 *
 * @param url              JDBC, of SQLite or PostgreSQL
 * @param workingDirectory what a relative SQLite path starts from
 */
public record JournalSettings(String url, Optional<String> username, Optional<String> password, Path workingDirectory) {

    @Override
    public String toString() {
        return "journal at " + url;
    }
}
