package io.github.woowuproutes.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of file it is. */
enum FileType {
    CSV(".csv", ".txt"),
    JSON(".json"),
    JSONL(".jsonl", ".ndjson"),
    XML(".xml");

    private final String[] extensions;

    FileType(String... extensions) {
        this.extensions = extensions;
    }

    /** As {@code orders.file.type} names it. */
    static Optional<FileType> named(String word) {
        return Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(word))
                .findFirst();
    }

    static Optional<FileType> byExtension(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> Arrays.stream(type.extensions).anyMatch(lower::endsWith))
                .findFirst();
    }
}
