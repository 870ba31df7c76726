package io.github.woowuproutes.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.mapping.Mappings;
import io.github.woowuproutes.rules.MerchantRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads files as a source does, without Camel and without a journal. */
final class Reading {

    static final String HEADER = "number,total,paid_at,email,sku,quantity,line_total\n";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC);

    private final Path directory;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private Optional<String> mark = Optional.empty();
    private Optional<FileSettings> settings = Optional.empty();
    private Optional<PieceMapper> mapper = Optional.empty();

    Reading(Path directory) {
        this.directory = directory;
        with("time-zone", "America/Argentina/Buenos_Aires");
        with("work-directory", directory.resolve("work").toString());
    }

    /** @param key without its prefix */
    Reading with(String key, String value) {
        return set("orders.file." + key, value);
    }

    Reading set(String key, String value) {
        keys.put(key, value);
        mapper = Optional.empty();
        return this;
    }

    /** A mapping as a file of the installation. */
    Reading mapping(String name, String jsonata) throws IOException {
        var folder = Files.createDirectories(directory.resolve("routes/mappings"));
        Files.writeString(folder.resolve(name + ".jsonata"), jsonata);
        return with("format", name);
    }

    Reading resuming(String committed) {
        mark = Optional.of(committed);
        return this;
    }

    /** What came of a file. */
    record Result(List<Submission> portions, List<Document> documents, List<String> errors) {

        /** The orders as they would be accepted or rejected. */
        List<ObjectNode> orders() {
            return documents.stream().map(Document::order).toList();
        }

        List<String> numbers() {
            return orders().stream().map(order -> order.path("number").asText()).toList();
        }
    }

    Result text(String name, String text) {
        return bytes(name, text, StandardCharsets.UTF_8);
    }

    Result bytes(String name, String text, Charset charset) {
        return bytes(name, text.getBytes(charset));
    }

    Result bytes(String name, byte[] bytes) {
        try {
            return file(Files.write(directory.resolve(name), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result file(Path file) {
        if (mapper.isEmpty()) {
            var configuration = Settings.of(keys);
            settings = Optional.of(FileSettings.of("orders.file", "orders.file", configuration));
            mapper = Optional.of(new PieceMapper(
                    settings.get(),
                    Mappings.load(directory),
                    new AcceptPreview(configuration, MerchantRules.load(configuration, Path.of("")), CLOCK)));
        }
        try (var inHand = FileInHand.take(
                file, file.getFileName().toString(), "orders.file", settings.get(), mapper.get(), name -> mark)) {
            var portions = new ArrayList<Submission>();
            inHand.portions().forEachRemaining(portions::add);
            var errors = inHand.errors();
            return new Result(
                    portions,
                    portions.stream()
                            .flatMap(portion -> portion.documents().stream())
                            .toList(),
                    errors.isEmpty() ? List.of() : Files.readAllLines(errors.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
