package io.github.woowuproutes.config;

import java.util.regex.Pattern;

/** The address of a database, in the words of its JDBC driver. */
final class JdbcAddress {

    private static final Pattern ANY = Pattern.compile("jdbc:[a-z][a-z0-9]*:.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOURNAL =
            Pattern.compile("jdbc:(postgresql:.+|sqlite:(?!:memory:|file::memory:|\\?).+)");
    private static final Pattern PLAIN = Pattern.compile("[^@?;&]*");
    private static final Pattern START = Pattern.compile("jdbc:[a-zA-Z0-9]*:");

    private JdbcAddress() {}

    static boolean accepts(String text) {
        return ANY.matcher(text).matches();
    }

    /** A journal must outlive the process, so SQLite in memory is none. */
    static boolean isJournal(String text) {
        return JOURNAL.matcher(text).matches() && !text.contains("mode=memory");
    }

    /** Many drivers take the password in the address, each in its own place; so what could hold one is not printed. */
    static String shown(String text) {
        if (PLAIN.matcher(text).matches()) {
            return "\"" + Printable.of(text) + "\"";
        }
        var start = START.matcher(text);
        return start.lookingAt() ? "\"" + start.group() + "...\"" : "a value (not shown: it may hold a password)";
    }
}
