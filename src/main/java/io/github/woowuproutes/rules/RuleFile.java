package io.github.woowuproutes.rules;

import io.github.woowuproutes.config.ConfigurationFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file with one rule on each line, and what is wrong with it, line by line. */
final class RuleFile {

    private static final String MARK = "\uFEFF";

    private final String key;
    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final List<ConfigurationFault> faults = new ArrayList<>();

    private RuleFile(String key, String name) {
        this.key = key;
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param key the key, or whatever else a fault is said of
     * @param name its path from the working directory, for people
     */
    static RuleFile read(String key, String name, Path workingDirectory) {
        RuleFile file = new RuleFile(key, name);
        try {
            file.take(Files.readAllBytes(workingDirectory.resolve(name)));
        } catch (IOException unreadable) {
            file.faults.add(new ConfigurationFault(
                    key, name, "a file that is not there, or that cannot be read", "a readable file in UTF-8"));
        }
        return file;
    }

    private void take(byte[] bytes) {
        int from = 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            lines.add(decode(Arrays.copyOfRange(bytes, from, to)));
            from = to + 1;
        }
        if (!lines.isEmpty() && lines.get(0).startsWith(MARK)) {
            lines.set(0, lines.get(0).substring(1));
        }
    }

    private String decode(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException wrong) {
            wrong(lines.size() + 1, "a line that is not UTF-8", "the file saved as UTF-8");
            return "";
        }
    }

    /** The lines, the first one first. */
    List<String> lines() {
        return lines;
    }

    /** Notes what is wrong with a line, counted from 1. */
    void wrong(long line, String found, String expected) {
        faults.add(new ConfigurationFault(key, name + ", line " + line, found, expected));
    }

    /** Everything that is wrong with it. */
    List<ConfigurationFault> faults() {
        return List.copyOf(faults);
    }

    /** A foreign text as it may be shown. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}", "?");
        return Optional.of(line).filter(whole -> whole.length() <= 60).orElseGet(() -> line.substring(0, 60) + "...");
    }
}
