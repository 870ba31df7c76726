package io.github.woowuproutes.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The arguments of a measurement: {@code --name value}, and {@code --name} alone for what is true or not. */
final class Arguments {

    private static final int WRONG_USAGE = 2;

    private final Map<String, String> defaults;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> flags;

    private Arguments(Map<String, String> defaults, Set<String> flags) {
        this.defaults = defaults;
        this.flags = flags;
    }

    /** Ends the process with exit code 2 and the list of arguments if one is wrong, or help was asked for. */
    static Arguments parse(String command, Map<String, String> defaults, Set<String> flags, String... words) {
        Arguments arguments = new Arguments(defaults, flags);
        try {
            arguments.read(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println("usage: " + command + arguments.usage());
            System.exit(WRONG_USAGE);
        }
        return arguments;
    }

    private void read(String... words) {
        for (int i = 0; i < words.length; i++) {
            String name = words[i].startsWith("--") ? words[i].substring(2) : "";
            if (flags.contains(name)) {
                given.put(name, "true");
            } else if (defaults.containsKey(name) && i + 1 < words.length) {
                given.put(name, words[++i]);
            } else {
                throw new IllegalArgumentException(words[i] + " is not known, or lacks its value");
            }
        }
    }

    private String usage() {
        StringBuilder usage = new StringBuilder();
        new TreeSet<>(defaults.keySet()).forEach(name -> usage.append(" [--" + name + " " + defaults.get(name) + "]"));
        new TreeSet<>(flags).forEach(name -> usage.append(" [--" + name + "]"));
        return usage.toString();
    }

    String text(String name) {
        return given.getOrDefault(name, defaults.get(name));
    }

    int number(String name) {
        return Integer.parseInt(text(name).replace("_", ""));
    }

    boolean flag(String name) {
        return given.containsKey(name);
    }

    /** {@code 50ms} or {@code 2s}. */
    Duration span(String name) {
        String text = text(name);
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
    }
}
