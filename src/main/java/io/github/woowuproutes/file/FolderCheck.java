package io.github.woowuproutes.file;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.rows.SourceFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks into one folder. */
final class FolderCheck {

    private static final long MOST_BYTES = 50_000_000;
    private static final int MOST_WORDS = 5;

    private final String prefix;
    private final Configuration configuration;
    private final Mappings mappings;
    private final AcceptPreview preview;
    private final List<String> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    FolderCheck(String prefix, Configuration configuration, Mappings mappings, AcceptPreview preview) {
        this.prefix = prefix;
        this.configuration = configuration;
        this.mappings = mappings;
        this.preview = preview;
    }

    FileCheck.Report look(int first) {
        var folder = Path.of(configuration.text(prefix + ".directory"));
        requireWritable(Path.of(configuration.text(prefix + ".work-directory")), prefix + ".work-directory");
        if (!Files.isDirectory(folder)) {
            faults.add(
                    "%s.directory names %s, which is no folder: make it, or correct the key".formatted(prefix, folder));
        } else if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
            faults.add(
                    "the folder %s of %s.directory must be readable and writable, because files that were read are moved in it"
                            .formatted(folder, prefix));
        } else {
            oldest(folder).ifPresent(file -> read(file, first));
        }
        return new FileCheck.Report(faults, remarks, documents, true);
    }

    /** It is made where it is missing. */
    private void requireWritable(Path folder, String key) {
        var there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            faults.add("the folder %s of %s cannot be written".formatted(folder, key));
        }
    }

    private Optional<Path> oldest(Path folder) {
        var names = new FileNames(
                Completeness.of(configuration.text(prefix + ".complete")).marker());
        try (var files = Files.list(folder)) {
            var waiting = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> names.isOrders(file.getFileName().toString()))
                    .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .toList();
            remarks.add(waiting.size() == 1 ? "1 file waits" : waiting.size() + " files wait");
            return waiting.stream().findFirst();
        } catch (IOException | UncheckedIOException failed) {
            faults.add("the folder %s of %s.directory cannot be read: %s".formatted(folder, prefix, Reason.of(failed)));
            return Optional.empty();
        }
    }

    private void read(Path file, int first) {
        var name = file.getFileName().toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                remarks.add(name + " is not looked into, because it is large");
                return;
            }
            var away = Files.createTempDirectory("woowup-check");
            try {
                read(
                        file,
                        name,
                        first,
                        FileSettings.of(prefix, prefix, configuration).in(away));
            } finally {
                WorkFolder.clear(away);
                Files.deleteIfExists(away);
            }
        } catch (SourceFault fault) {
            faults.add(fault.getMessage());
        } catch (IOException | UncheckedIOException failed) {
            faults.add("%s cannot be read: %s".formatted(name, Reason.of(failed)));
        }
    }

    private void read(Path file, String name, int first, FileSettings settings) throws IOException {
        var mapper = new PieceMapper(settings, mappings, preview);
        try (var inHand = FileInHand.take(file, name, prefix, settings, mapper, mark -> Optional.empty())) {
            var portions = inHand.portions();
            while (portions.hasNext() && documents.size() < first) {
                portions.next().documents().stream()
                        .limit(first - (long) documents.size())
                        .forEach(documents::add);
            }
            var errors = inHand.errors();
            if (errors.isPresent()) {
                remarks.add("%s has faults, and would go to failed/:".formatted(name));
                try (var lines = Files.lines(errors.get())) {
                    lines.skip(1)
                            .limit(MOST_WORDS)
                            .map(line -> name + ", line " + line)
                            .forEach(remarks::add);
                }
            }
        }
    }
}
