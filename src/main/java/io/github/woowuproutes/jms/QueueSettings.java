package io.github.woowuproutes.jms;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.DriverProperties;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of one JMS queue.
 *
 * @param prefix     what its keys begin with, for example {@code orders.jms}; also its name in the journal
 * @param url        where the broker is, unless the driver's properties say so
 * @param queue      the name of the queue
 * @param bodyLimit  how many bytes a message may hold
 * @param driver     the class of another client's connection factory
 * @param properties what is set on the connection factory
 */
record QueueSettings(
        String prefix,
        Optional<String> url,
        Optional<String> username,
        Optional<String> password,
        String queue,
        int bodyLimit,
        Optional<String> driver,
        Map<String, String> properties) {

    static QueueSettings of(String prefix, Configuration configuration) {
        return new QueueSettings(
                prefix,
                configuration.find(prefix + ".url"),
                configuration.find(prefix + ".username"),
                configuration.find(prefix + ".password"),
                configuration.text(prefix + ".queue"),
                configuration.bytes(prefix + ".body-limit"),
                configuration.find(prefix + ".driver"),
                configuration
                        .find(prefix + ".driver-properties")
                        .map(DriverProperties::parse)
                        .orElse(Map.of()));
    }

    /** The broker for people: its address without parameters, which may hold passwords of key stores. */
    String broker() {
        return url.map(address -> address.replaceFirst("[?;].*", "")).orElse("the broker");
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return prefix + ": queue " + queue + " of " + broker();
    }
}
