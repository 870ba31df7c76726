package io.github.woowuproutes.mapping;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata.JFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSONata's functions of regular expressions, on texts that end in time. */
final class PatternFunctions {

    private PatternFunctions() {}

    static Map<String, JFunction> all() {
        return Map.of(
                "contains",
                new JFunction(
                        (input, arguments) -> contains((String) arguments.get(0), arguments.get(1)), "<s-(sf):b>"),
                "match",
                new JFunction(
                        (input, arguments) ->
                                match((String) arguments.get(0), (Pattern) arguments.get(1), limit(arguments.get(2))),
                        "<s-fn?:a<o>>"),
                "split",
                new JFunction(
                        (input, arguments) ->
                                split((String) arguments.get(0), arguments.get(1), limit(arguments.get(2))),
                        "<s-(sf)n?:a<s>>"),
                "replace",
                new JFunction(
                        (input, arguments) -> replace(
                                (String) arguments.get(0), arguments.get(1), arguments.get(2), limit(arguments.get(3))),
                        "<s-(sf)(sf)n?:s>"));
    }

    private static Boolean contains(String text, Object what) {
        return text == null ? null : matcher(text, what).find();
    }

    private static List<Map<String, Object>> match(String text, Pattern pattern, int limit) {
        List<Map<String, Object>> matches = new ArrayList<>();
        if (text == null) {
            return null;
        }
        Matcher matcher = matcher(text, pattern);
        while (matches.size() < limit && matcher.find()) {
            Map<String, Object> match = new LinkedHashMap<>();
            match.put("match", matcher.group());
            match.put("index", matcher.start());
            match.put("groups", groups(matcher));
            matches.add(match);
        }
        return matches;
    }

    private static List<String> split(String text, Object separator, int limit) {
        if (text == null) {
            return null;
        }
        if ("".equals(separator)) {
            return text.codePoints().limit(limit).mapToObj(Character::toString).toList();
        }
        List<String> parts = new ArrayList<>();
        Matcher matcher = matcher(text, separator);
        int from = 0;
        while (parts.size() < limit && matcher.find()) {
            parts.add(text.substring(from, matcher.start()));
            from = matcher.end();
        }
        if (parts.size() < limit) {
            parts.add(text.substring(from));
        }
        return parts;
    }

    private static String replace(String text, Object what, Object replacement, int limit) throws Throwable {
        if (text == null) {
            return null;
        }
        if ("".equals(what)) {
            throw new JException("D3010", -1);
        }
        Matcher matcher = matcher(text, what);
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int i = 0; i < limit && matcher.find(); i++) {
            result.append(text, from, matcher.start());
            result.append(
                    what instanceof String && replacement instanceof String
                            ? replacement
                            : replaced(matcher, replacement));
            from = matcher.end();
        }
        return result.append(text.substring(from)).toString();
    }

    private static String replaced(Matcher matcher, Object replacement) throws Throwable {
        if (replacement instanceof String template) {
            return expanded(template, matcher);
        }
        Map<String, Object> match = new LinkedHashMap<>();
        match.put("match", matcher.group());
        match.put("start", matcher.start());
        match.put("end", matcher.end());
        match.put("groups", groups(matcher));
        if (Functions.funcApply(replacement, List.of(match)) instanceof String text) {
            return text;
        }
        throw new JException("D3012", -1);
    }

    /** {@code $0} is the match, {@code $1} its first group, {@code $$} a dollar sign. */
    private static String expanded(String template, MatchResult match) {
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            char next = c == '$' && i + 1 < template.length() ? template.charAt(i + 1) : ' ';
            if (next == '$') {
                expanded.append('$');
                i++;
            } else if (next >= '0' && next <= '9') {
                int group = next - '0';
                if (group <= match.groupCount() && match.group(group) != null) {
                    expanded.append(match.group(group));
                }
                i++;
            } else {
                expanded.append(c);
            }
        }
        return expanded.toString();
    }

    private static List<String> groups(MatchResult match) {
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= match.groupCount(); i++) {
            groups.add(match.group(i));
        }
        return groups;
    }

    private static Matcher matcher(String text, Object what) {
        Pattern pattern = what instanceof Pattern regular ? regular : Pattern.compile((String) what, Pattern.LITERAL);
        return pattern.matcher(Evaluation.bounded(text));
    }

    private static int limit(Object limit) {
        if (limit == null) {
            return Integer.MAX_VALUE;
        }
        int number = ((Number) limit).intValue();
        if (number < 0) {
            throw new JException("D3137", -1, "a limit has to be 0 or more");
        }
        return number;
    }
}
