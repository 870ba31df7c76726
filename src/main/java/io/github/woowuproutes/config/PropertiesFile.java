package io.github.woowuproutes.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads a properties file as UTF-8, and remembers where each key stands. */
final class PropertiesFile {

    /** In a path of Windows, written with single backslashes, the format drops these without a word. */
    private static final Pattern LOST_BACKSLASH = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\[^\\\\ntrfu:=#! \\r\\n]");

    private final String name;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<ConfigurationFault> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private PropertiesFile(String name) {
        this.name = name;
    }

    /** The file's content; a file that is not there is an empty one. */
    static PropertiesFile read(Path path) {
        var file = new PropertiesFile(String.valueOf(path.getFileName()));
        try {
            file.take(Files.readString(path, StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            return file;
        } catch (CharacterCodingException wrong) {
            file.fault(file.name, "whole file", "bytes that are not UTF-8", "a text file saved as UTF-8");
        } catch (IOException unreadable) {
            file.fault(file.name, "whole file", "a file that cannot be read", "a readable text file");
        }
        return file;
    }

    /** Every key once; of a key that stands there twice, the last. */
    Map<String, Setting> settings() {
        return settings;
    }

    List<ConfigurationFault> faults() {
        return faults;
    }

    List<String> warnings() {
        return warnings;
    }

    private void take(String text) {
        var lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        for (var at = 0; at < lines.size(); at++) {
            var first = at;
            var logical = new StringBuilder(lines.get(at));
            while (goesOn(lines.get(at)) && !isComment(lines.get(first)) && at + 1 < lines.size()) {
                logical.append('\n').append(lines.get(++at));
            }
            if (!isComment(lines.get(first))) {
                entry(logical.toString(), first + 1);
            }
        }
    }

    private void entry(String logical, int line) {
        var where = name + " line " + line;
        var read = new Properties();
        try {
            read.load(new StringReader(logical));
        } catch (IOException | IllegalArgumentException wrong) {
            fault(name, where, "a broken \\u escape", "\\u and four hexadecimal digits, or the character itself");
            return;
        }
        read.forEach(
                (key, value) -> add(new Setting(key.toString(), value.toString().strip(), where)));
        if (LOST_BACKSLASH.matcher(logical).find()) {
            warnings.add(where + ": a single backslash is dropped from the value; write \\\\ or, in a path, /.");
        }
    }

    private void add(Setting setting) {
        var before = settings.put(setting.key(), setting);
        if (before != null) {
            fault(setting.key(), setting.where(), "the key a second time, after " + before.where(), "every key once");
        }
    }

    private void fault(String key, String where, String found, String expected) {
        faults.add(new ConfigurationFault(key, where, found, expected));
    }

    private static boolean isComment(String line) {
        var start = line.stripLeading();
        return start.isEmpty() || start.startsWith("#") || start.startsWith("!");
    }

    private static boolean goesOn(String line) {
        var backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
