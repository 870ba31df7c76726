package io.github.woowuproutes.source;

import io.github.woowuproutes.rows.SourceFault;
import java.util.regex.Pattern;

/**
 * The shop's query with its parameter made ready for JDBC. What looks like the parameter within a literal, a quoted name
 * or a comment stays as it is, and so does every other {@code #}.
 *
 * @param sql    the query with a {@code ?} wherever {@code :#since} stood
 * @param places how often it stood there
 */
record ShopQuery(String sql, int places) {

    private static final Pattern TOKENS = Pattern.compile(
            // literals, quoted names, comments; then the parameter; then any other one of that form
            "'(?:[^']|'')*'|\"[^\"]*\"|`[^`]*`|\\$(\\w*)\\$.*?\\$\\1\\$|--[^\\n]*|/\\*.*?\\*/|(:#since\\b)|(:#\\w+)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile(";\\s*\\z");

    static ShopQuery parse(String prefix, String text) {
        var matcher = TOKENS.matcher(text);
        var sql = new StringBuilder();
        var places = 0;
        while (matcher.find()) {
            if (matcher.group(3) != null) {
                throw new SourceFault(
                        prefix,
                        "the query of %s has the parameter %s: there is only :#since"
                                .formatted(prefix, matcher.group(3)));
            }
            var parameter = matcher.group(2) != null;
            var comment = matcher.group().startsWith("--") || matcher.group().startsWith("/*");
            matcher.appendReplacement(sql, "");
            // a driver might take a question mark in a comment for a parameter
            sql.append(parameter ? "?" : comment ? " " : matcher.group());
            places += parameter ? 1 : 0;
        }
        matcher.appendTail(sql);
        return new ShopQuery(END.matcher(sql.toString().strip()).replaceFirst(""), places);
    }
}
