package io.github.woowuproutes.config;

import static io.github.woowuproutes.config.Key.optional;
import static io.github.woowuproutes.config.Key.withDefault;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of one shop database. There is one family for every prefix that a route file names: {@code orders.sql} in
 * what is shipped, {@code orders.erp} for a second database.
 */
final class DatabaseKeys {

    static final String SHIPPED = "orders.sql";

    private static final Pattern PREFIX = Pattern.compile("orders\\.[A-Za-z0-9_-]+");
    private static final Set<String> OTHER_WAYS_IN = Set.of("orders.http", QueueKeys.SHIPPED, FileKeys.SHIPPED);

    private DatabaseKeys() {}

    static boolean isPrefix(String text) {
        return PREFIX.matcher(text).matches() && !OTHER_WAYS_IN.contains(text);
    }

    /** The prefix of a key that has the form of this family's keys. */
    static Optional<String> prefixOf(String key) {
        return Optional.of(key.lastIndexOf('.'))
                .filter(dot -> dot > 0)
                .map(dot -> key.substring(0, dot))
                .filter(DatabaseKeys::isPrefix)
                .filter(prefix -> of(prefix).anyMatch(member -> member.name().equals(key)));
    }

    static Stream<Key> of(String prefix) {
        return Stream.of(
                withDefault(prefix + ".enabled", "false", Kinds.FLAG, "Whether orders are read from this database."),
                optional(
                        prefix + ".url",
                        Kinds.DATABASE,
                        "The JDBC address of the shop's database; required when it is enabled. The database is only read. Drivers"
                                + " that are not shipped go into `lib/`."),
                optional(
                        prefix + ".username",
                        Kinds.TEXT,
                        "The user of that database; one that may only read is enough."),
                optional(prefix + ".password", Kinds.TEXT, "The password of that user. It is never printed.")
                        .hidden(),
                withDefault(
                        prefix + ".query",
                        "routes/sql/orders.sql",
                        Kinds.PATH,
                        "The file with the query that finds the orders: one `SELECT` with the parameter `:#since`."),
                withDefault(
                        prefix + ".schedule",
                        "0/30 * * * * ?",
                        Kinds.SCHEDULE,
                        "When the database is read: a Quartz cron expression (seconds come first). The default is every 30"
                                + " seconds. The first read is at start."),
                withDefault(
                        prefix + ".start",
                        "now",
                        Kinds.START,
                        "Where the very first read begins: `now`, a date, or a date with a time. Orders before it never earn"
                                + " points; once the first read was made, a change has no effect."),
                withDefault(
                        prefix + ".overlap",
                        "1h",
                        Kinds.SPAN,
                        "How far back each read looks again, for orders that the shop wrote late."),
                withDefault(
                        prefix + ".settle",
                        "0s",
                        Kinds.SPAN,
                        "How old a row must be before it is taken, for shops that write an order line by line."),
                withDefault(
                        prefix + ".sweep",
                        "3d",
                        Kinds.SPAN_OR_NONE,
                        "How far back a read once a day looks, for what was missed; `none` turns it off."),
                optional(
                        prefix + ".time-zone",
                        Kinds.ZONE,
                        "The time zone of the database's times, such as `America/Argentina/Buenos_Aires`; required when they"
                                + " carry none."),
                optional(
                        prefix + ".init",
                        Kinds.STATEMENTS,
                        "Statements that each connection runs before it is read from, separated by semicolons. Their results"
                                + " are not looked at."),
                withDefault(
                        prefix + ".timeout",
                        "none",
                        Kinds.SPAN_OR_NONE,
                        "How long the query may take, in whole seconds; `none` leaves it to the driver."));
    }
}
