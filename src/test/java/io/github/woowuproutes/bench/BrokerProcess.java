package io.github.woowuproutes.bench;

import io.github.woowuproutes.jms.Broker;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * An Artemis, until its standard input ends. Its first line says where it listens. {@code send N} puts so many orders into the
 * queue, {@code count} says how many messages are left in it and how many were given up.
 */
final class BrokerProcess {

    private static final int PORTION = 1_000;

    private BrokerProcess() {}

    /** Takes its folder, and its port if that matters. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var broker = arguments.length > 1
                        ? Broker.start(folder, Integer.parseInt(arguments[1]))
                        : Broker.start(folder);
                var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(broker.url());
            for (var command = commands.readLine(); command != null; command = commands.readLine()) {
                if (command.startsWith("send ")) {
                    send(broker, Integer.parseInt(command.substring("send ".length())));
                }
                System.out.println(broker.count("orders") + " " + broker.deadLetters());
            }
        }
    }

    private static void send(Broker broker, int count) throws Exception {
        for (var from = 0; from < count; from += PORTION) {
            var numbers = IntStream.range(from, Math.min(count, from + PORTION));
            broker.send(numbers.mapToObj(Integer::toString).map(Broker::order).toList());
        }
    }
}
