package io.github.woowuproutes.source;

/** Why a shop's database cannot be read, in words that name the key and say what to do. */
public final class SourceFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String database;

    SourceFault(String database, String words) {
        super(words);
        this.database = database;
    }

    SourceFault(String database, String words, Throwable cause) {
        super(words, cause);
        this.database = database;
    }

    /** The prefix of the keys of the database it is about, for example {@code orders.sql}. */
    public String database() {
        return database;
    }
}
