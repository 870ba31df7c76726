package io.github.woowuproutes.config;

import static io.github.woowuproutes.config.Key.optional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of the webhooks of one format. There is one family for every format that an installation has a mapping for:
 * {@code orders.http.shopify} for {@code routes/mappings/shopify.jsonata}.
 */
final class FormatKeys {

    static final String PREFIX = "orders.http.";
    /** Stands for the name of any format where the keys are explained. */
    static final String ANY = "FORMAT";

    private static final String HEADER = ".fetch-header.";
    private static final String SUFFIX = ".jsonata";
    private static final Pattern MEMBER =
            Pattern.compile("orders\\.http\\.([^.]+)\\.(signature|secret|fetch-(url|when|header\\..+))");

    private FormatKeys() {}

    /** The formats that an installation has mappings for. */
    static Set<String> formats(Path workingDirectory) {
        var formats = new TreeSet<String>();
        var folder = workingDirectory.resolve("routes/mappings");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(SUFFIX))
                        .forEach(file -> formats.add(file.substring(0, file.length() - SUFFIX.length())));
            } catch (IOException unreadable) {
                // whoever reads the mappings says so
                return Set.of();
            }
        }
        return formats;
    }

    /** The formats that some keys speak of. */
    static Set<String> named(Collection<String> keys) {
        var formats = new TreeSet<String>();
        for (var key : keys) {
            var member = MEMBER.matcher(key);
            if (member.matches()) {
                formats.add(member.group(1));
            }
        }
        return formats;
    }

    static Stream<Key> of(String format) {
        var prefix = PREFIX + format;
        return Stream.of(
                optional(
                        prefix + ".signature",
                        Kinds.choice("shopify", "woocommerce", "tiendanube", "standard-webhooks"),
                        "How the platform signs what it sends to `/orders/" + format
                                + "`. Left out, it has to show a token of" + " `orders.http.token`."),
                optional(
                                prefix + ".secret",
                                Kinds.WORDS,
                                "The secret that the platform signs with; required with `signature`. Several, separated by"
                                        + " commas, are for the time in which a new one replaces an old one. They are never"
                                        + " printed.")
                        .hidden(),
                optional(
                        prefix + ".fetch-url",
                        Kinds.FETCH,
                        "For a platform that sends only a notification: where the order is read from. Each `{field}` is filled"
                                + " in from the notification."),
                optional(
                        prefix + ".fetch-when",
                        Kinds.CONDITION,
                        "Which notifications are about orders; all others are answered and forgotten. Left out, all that hold"
                                + " the fields of `fetch-url`."),
                header(prefix, "NAME"));
    }

    private static Key header(String prefix, String name) {
        return optional(
                        prefix + HEADER + name,
                        Kinds.HEADER,
                        "The header `" + name + "` of the request that reads the order. It is never printed.")
                .hidden();
    }

    /** The headers of the formats that the file or the environment give; in the environment their names have {@code -} for {@code _}. */
    static List<Key> headers(Set<String> formats, Collection<String> fileKeys, Collection<String> variables) {
        return formats.stream()
                .map(format -> PREFIX + format)
                .flatMap(prefix -> Stream.concat(
                                fileKeys.stream()
                                        .filter(key -> key.startsWith(prefix + HEADER))
                                        .map(key -> key.substring((prefix + HEADER).length())),
                                variables.stream()
                                        .filter(variable -> variable.startsWith(Catalogue.variable(prefix + HEADER)))
                                        .map(variable -> variable.substring((prefix + HEADER).length())
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')))
                        .filter(name -> name.matches("[A-Za-z0-9-]+"))
                        .map(name -> header(prefix, name)))
                .toList();
    }
}
