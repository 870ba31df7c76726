package io.github.woowuproutes.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Checks the keys of one family of files together. */
final class FileChecks {

    private static final String OWN = "order";

    private final Path workingDirectory;
    private final Function<String, Optional<String>> value;
    private final BiConsumer<String, String> missing;
    private final Wrong wrong;

    /** Takes what is wrong with the value of a key. */
    @FunctionalInterface
    interface Wrong {
        void take(String key, String found, String expected);
    }

    /**
     * @param value   the value that holds for a key, unless it is wrong in itself
     * @param missing takes a key that must have a value, and why
     */
    FileChecks(
            Path workingDirectory,
            Function<String, Optional<String>> value,
            BiConsumer<String, String> missing,
            Wrong wrong) {
        this.workingDirectory = workingDirectory;
        this.value = value;
        this.missing = missing;
        this.wrong = wrong;
    }

    /** Looks at the keys that begin so, if any of them is switched on. */
    void check(String prefix) {
        var server = isTrue(prefix + ".sftp.enabled");
        if (server) {
            checkServer(prefix + ".sftp");
        }
        if (server || isTrue(prefix + ".enabled")) {
            checkFormat(prefix);
            checkSigns(prefix + ".csv");
            checkColumns(prefix);
        }
    }

    private void checkServer(String sftp) {
        for (var key : List.of(".host", ".username", ".known-hosts")) {
            if (value.apply(sftp + key).isEmpty()) {
                missing.accept(sftp + key, "because " + sftp + ".enabled is true");
            }
        }
        if (value.apply(sftp + ".password").isEmpty()
                && value.apply(sftp + ".key").isEmpty()) {
            missing.accept(sftp + ".password", "or a private key in " + sftp + ".key");
        }
        for (var key : List.of(".known-hosts", ".key")) {
            value.apply(sftp + key)
                    .filter(file -> !Files.isReadable(workingDirectory.resolve(file)))
                    .ifPresent(file -> wrong.take(sftp + key, quoted(file) + ", which is no readable file", "a file"));
        }
    }

    private void checkFormat(String prefix) {
        var format = value.apply(prefix + ".format").orElse(OWN);
        if (!format.equals(OWN)
                && !Files.isRegularFile(workingDirectory.resolve("routes/mappings/" + format + ".jsonata"))) {
            wrong.take(
                    prefix + ".format",
                    quoted(format) + ", which is no format",
                    "one of " + String.join(", ", formats()));
        }
        if (format.equals(OWN) && value.apply(prefix + ".type").equals(Optional.of("xml"))) {
            wrong.take(prefix + ".type", "xml", "another kind, or a mapping in " + prefix + ".format that reads XML");
        }
    }

    private TreeSet<String> formats() {
        var formats = new TreeSet<String>();
        formats.add(OWN);
        var files = workingDirectory.resolve("routes/mappings").toFile().list();
        for (var file : files == null ? new String[0] : files) {
            if (file.endsWith(".jsonata")) {
                formats.add(file.substring(0, file.length() - ".jsonata".length()));
            }
        }
        return formats;
    }

    private void checkSigns(String csv) {
        var decimal = value.apply(csv + ".decimal");
        if (decimal.isPresent() && decimal.equals(value.apply(csv + ".thousands"))) {
            wrong.take(csv + ".thousands", quoted(decimal.get()) + ", as " + csv + ".decimal", "another sign, or none");
        }
        var separator = value.apply(csv + ".separator");
        if (separator.isPresent() && separator.equals(value.apply(csv + ".quote"))) {
            wrong.take(csv + ".quote", quoted(separator.get()) + ", as " + csv + ".separator", "another sign, or none");
        }
    }

    /** Of our own form we know the names; those of a mapping are the mapping's. */
    private void checkColumns(String prefix) {
        if (!value.apply(prefix + ".format").equals(Optional.of(OWN))) {
            return;
        }
        var names = new ArrayList<String>();
        value.apply(prefix + ".csv.columns").map(Listed::words).ifPresent(names::addAll);
        value.apply(prefix + ".csv.headers").map(Listed::pairs).ifPresent(pairs -> names.addAll(pairs.values()));
        var key = value.apply(prefix + ".csv.columns").isPresent() ? ".csv.columns" : ".csv.headers";
        names.stream()
                .filter(name -> !name.isEmpty() && !name.equals("-") && !FileKeys.COLUMNS.contains(name))
                .findFirst()
                .ifPresent(name -> wrong.take(
                        prefix + key,
                        quoted(name) + ", which is none of our columns",
                        "one of " + String.join(", ", FileKeys.COLUMNS)));
    }

    private boolean isTrue(String key) {
        return value.apply(key).equals(Optional.of("true"));
    }

    private static String quoted(String text) {
        return "\"" + Printable.of(text) + "\"";
    }
}
