package io.github.woowuproutes.rows;

/** Why a source of orders cannot be read, in words that name the key and say what to do. */
public final class SourceFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String source;

    /** @param words that say what to do */
    public SourceFault(String source, String words) {
        super(words);
        this.source = source;
    }

    /** @param words that say what to do */
    public SourceFault(String source, String words, Throwable cause) {
        super(words, cause);
        this.source = source;
    }

    /** The prefix of the keys of the source it is about, for example {@code orders.sql}. */
    public String source() {
        return source;
    }
}
