package io.github.woowuproutes.config;

import static io.github.woowuproutes.config.Key.optional;
import static io.github.woowuproutes.config.Key.withDefault;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of one family of files. There is one for every prefix that a route file names: {@code orders.file} in what is
 * shipped, {@code orders.branch} for a second folder.
 */
final class FileKeys {

    static final String SHIPPED = "orders.file";

    /** The columns of our own CSV files; those of a shop's query. */
    static final List<String> COLUMNS = List.of(
            "number",
            "shop",
            "state",
            "type",
            "refers_to",
            "alias",
            "total",
            "earning_total",
            "points_factor",
            "points",
            "currency",
            "exchange_rate",
            "paid_at",
            "changed_at",
            "branch",
            "channel",
            "customer_id",
            "email",
            "document",
            "phone",
            "first_name",
            "last_name",
            "sku",
            "product",
            "quantity",
            "line_total",
            "unit_price",
            "category");

    private FileKeys() {}

    static Stream<Key> of(String prefix) {
        return Stream.of(folder(prefix), form(prefix), csv(prefix + ".csv"), SftpKeys.of(prefix + ".sftp"))
                .flatMap(keys -> keys);
    }

    private static Stream<Key> folder(String prefix) {
        return Stream.of(
                withDefault(
                        prefix + ".enabled", "false", Kinds.FLAG, "Whether orders are read from files in a folder."),
                withDefault(
                        prefix + ".directory",
                        "incoming",
                        Kinds.PATH,
                        "The folder. Files that were read go to `done/` in it, those with faults to `failed/`."),
                withDefault(
                        prefix + ".interval",
                        "5s",
                        FileKinds.INTERVAL,
                        "How long to wait between two looks into the folder."),
                withDefault(
                        prefix + ".complete",
                        "rename",
                        FileKinds.COMPLETE,
                        "When a file is complete, also on SFTP. `rename`: its sender writes it under a name that begins"
                                + " with a dot or ends in `.tmp`, `.part` or `.filepart`, and renames it. `stable:60s`:"
                                + " nothing has changed for so long. `marker:.ok`: there is a file `NAME.ok`."));
    }

    private static Stream<Key> form(String prefix) {
        return Stream.of(
                withDefault(
                        prefix + ".format",
                        "order",
                        Kinds.TEXT,
                        "What the files hold: `order` for our own orders in JSON, and CSV with our columns; or the name"
                                + " of a mapping: `NAME` for `routes/mappings/NAME.jsonata`."),
                withDefault(
                        prefix + ".type",
                        "auto",
                        Kinds.choice("auto", "csv", "json", "jsonl", "xml"),
                        "What kind of files they are; `auto` goes by the end of the name."),
                withDefault(
                        prefix + ".encoding",
                        "auto",
                        FileKinds.ENCODING,
                        "The encoding. `auto`: by the byte order mark, else UTF-8 if all of the file is, else"
                                + " windows-1252; XML says it itself."),
                optional(
                        prefix + ".time-zone",
                        Kinds.ZONE,
                        "The time zone of times that carry none, such as `America/Argentina/Buenos_Aires`."),
                optional(
                        prefix + ".xml.element",
                        Kinds.TEXT,
                        "The XML element, without prefix, that is one order. Without it each child of the outermost"
                                + " element is."),
                withDefault(
                        prefix + ".work-directory",
                        "data/files",
                        Kinds.PATH,
                        "A folder with room for twice the largest file: rows are sorted and SFTP's files are kept"
                                + " there while they are read."));
    }

    private static Stream<Key> csv(String csv) {
        return Stream.of(
                withDefault(
                        csv + ".separator",
                        "auto",
                        FileKinds.SEPARATOR,
                        "What separates fields. `auto` finds `;`, `,`, tabs and vertical bars."),
                withDefault(csv + ".quote", "\"", FileKinds.QUOTE, "The sign around a field that holds a separator."),
                optional(
                        csv + ".columns",
                        FileKinds.COLUMNS,
                        "For files without a line of names: the columns from left to right; `-` passes one over."),
                optional(
                        csv + ".headers",
                        FileKinds.HEADERS,
                        "For files with other names: which of theirs is which of ours. A name with a comma stands in"
                                + " double quotes."),
                optional(
                        csv + ".order-column",
                        Kinds.TEXT,
                        "With a mapping: the column that is the same in all rows of an order. Without it each row is"
                                + " an order."),
                withDefault(csv + ".decimal", ".", FileKinds.DECIMAL, "The sign before the decimals of a number."),
                withDefault(
                        csv + ".thousands", "none", FileKinds.THOUSANDS, "The sign between the thousands of a number."),
                optional(
                        csv + ".date-format",
                        FileKinds.PATTERNS,
                        "How times are written, as patterns of Java's `DateTimeFormatter`; the first that fits counts."
                                + " Without it they are as in `2026-11-22 15:00:00` or `2026-11-22T15:00:00-03:00`."));
    }
}
