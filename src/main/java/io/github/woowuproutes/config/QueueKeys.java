package io.github.woowuproutes.config;

import static io.github.woowuproutes.config.Key.optional;
import static io.github.woowuproutes.config.Key.withDefault;

import java.util.stream.Stream;

/**
 * The keys of one JMS queue. There is one family for every prefix that a route file names: {@code orders.jms} in what is
 * shipped, {@code orders.erp} for a second queue.
 */
final class QueueKeys {

    static final String SHIPPED = "orders.jms";

    private QueueKeys() {}

    static Stream<Key> of(String prefix) {
        return Stream.of(
                withDefault(prefix + ".enabled", "false", Kinds.FLAG, "Whether orders are taken from this queue."),
                optional(
                        prefix + ".url",
                        Kinds.BROKER,
                        "The address of the broker, in the words of its client; required when it is enabled, unless"
                                + " the driver properties say where the broker is. Parameters for TLS are in"
                                + " [jms.md](jms.md)."),
                optional(prefix + ".username", Kinds.TEXT, "The user of the broker."),
                optional(prefix + ".password", Kinds.TEXT, "The password of that user. It is never printed.")
                        .hidden(),
                withDefault(prefix + ".queue", "orders", Kinds.TEXT, "The name of the queue."),
                withDefault(
                        prefix + ".format",
                        "order",
                        Kinds.TEXT,
                        "What the messages hold: `order` for our own orders in JSON, or the name of a mapping: `NAME` for"
                                + " `routes/mappings/NAME.jsonata`."),
                withDefault(
                        prefix + ".consumers",
                        "32",
                        Kinds.number(1, 100),
                        "How many messages are worked on at the same time, from 1 to 100; together they share the"
                                + " journal's commits."),
                withDefault(
                        prefix + ".body-limit",
                        "1MB",
                        Kinds.SIZE,
                        "How large a message may be. Of a larger one the beginning is kept in `rejected`, and it is"
                                + " acknowledged."),
                optional(
                        prefix + ".driver",
                        Kinds.JAVA_CLASS,
                        "The connection factory of another JMS client, whose jars are in `lib/`. Without it the client of"
                                + " Apache ActiveMQ Artemis is used."),
                optional(
                                prefix + ".driver-properties",
                                Kinds.PROPERTIES,
                                "Further settings of the connection factory. They are never printed, because some are secrets.")
                        .hidden());
    }
}
