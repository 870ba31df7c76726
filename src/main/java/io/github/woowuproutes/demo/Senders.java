package io.github.woowuproutes.demo;

import java.io.IOException;
import java.util.Map;

/** One sender for each way in, but for the database, which nobody brings. */
final class Senders {

    private final Map<Way, Sender> senders;

    Senders(Doors doors) {
        var http = new HttpPost();
        senders = Map.of(
                Way.HTTP, document -> http.post(doors.orders(), document, "Authorization", "Bearer " + doors.token()),
                Way.WEBHOOK, new ShopifyWebhook(http, doors),
                Way.JMS, new QueueSender(doors),
                Way.FILE, new FileDrop(doors.folder()));
    }

    /** @throws IOException if it was not taken */
    void send(Way way, byte[] document) throws IOException, InterruptedException {
        senders.get(way).send(document);
    }
}
