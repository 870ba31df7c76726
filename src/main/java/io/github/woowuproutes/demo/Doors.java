package io.github.woowuproutes.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the routes take orders that are brought to them, and what whoever brings one has to know. Token and secret are made
 * up anew for each demo.
 *
 * @param port   of this machine, where HTTP is spoken
 * @param token  what a sender by HTTP shows
 * @param secret what the shop platform signs with
 * @param broker the address of the broker
 * @param folder where files are put
 */
record Doors(int port, String token, String secret, String broker, Path folder) {

    /** The queue that is read. */
    static final String QUEUE = "orders";

    /** Finds a free port, and makes the folder. */
    static Doors open(DemoFolder folder, Broker broker) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return new Doors(
                    socket.getLocalPort(),
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString(),
                    broker.url(),
                    Files.createDirectories(folder.incoming()));
        }
    }

    URI orders() {
        return URI.create("http://127.0.0.1:" + port + "/orders");
    }

    URI shopify() {
        return URI.create(orders() + "/shopify");
    }
}
