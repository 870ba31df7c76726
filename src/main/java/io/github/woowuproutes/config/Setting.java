package io.github.woowuproutes.config;

/**
 * A value that somebody set.
 *
 * @param key   the key as it was written
 * @param value the value, trimmed; may be blank
 * @param where the line or the variable it comes from
 */
record Setting(String key, String value, String where) {

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        return key + " (" + where + ")";
    }
}
