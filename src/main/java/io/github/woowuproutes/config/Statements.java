package io.github.woowuproutes.config;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** SQL statements on one line, separated by semicolons; one within quotes separates nothing. */
public final class Statements {

    private static final Pattern STATEMENT = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^;'\"])+");
    private static final Pattern TEXT = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^'\"])*");

    private Statements() {}

    /** Each of them, trimmed. */
    public static List<String> of(String text) {
        return STATEMENT
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    static boolean accepts(String text) {
        return TEXT.matcher(text).matches() && !of(text).isEmpty();
    }
}
