package io.github.woowuproutes.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file with a shop's query: whether it can be one at all, before any database is asked. */
final class QueryFile {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|--[^\\n]*");
    private static final Pattern SELECT = Pattern.compile("(?i)\\bselect\\b");
    private static final Pattern SINCE = Pattern.compile(":#since\\b");

    private QueryFile() {}

    /** What is wrong with the file, or empty. */
    static Optional<String> problem(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.of("which is no file");
        }
        try {
            return problem(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException wrong) {
            return Optional.of("which is not UTF-8");
        } catch (IOException unreadable) {
            return Optional.of("which cannot be read");
        }
    }

    private static Optional<String> problem(String text) {
        var query = COMMENT.matcher(text).replaceAll(" ");
        if (!SELECT.matcher(query).find()) {
            return Optional.of("which holds no SELECT");
        }
        return SINCE.matcher(query).find() ? Optional.empty() : Optional.of("which does not use :#since");
    }
}
