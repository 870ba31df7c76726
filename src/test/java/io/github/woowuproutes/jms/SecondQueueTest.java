package io.github.woowuproutes.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.woowuproutes.journal.OrderRow;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an integrator does without Java: a second queue, a mapping, another client. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SecondQueueTest {

    @TempDir
    private Path brokerFolder;

    @TempDir
    private Path directory;

    @Test
    void a_second_queue_is_a_second_route_file_that_names_other_keys() throws Exception {
        try (var broker = Broker.start(brokerFolder);
                var queue = new RunningQueue(directory, broker.url())) {
            Files.writeString(
                    directory.resolve("routes/erp-queue.camel.yaml"),
                    Files.readString(directory.resolve("routes/jms.camel.yaml"))
                            .replace("orders.jms", "orders.erp")
                            .replace("id: take-from-queue", "id: take-from-erp")
                            .replace("id: queue", "id: erp-queue")
                            .replace("id: accept-message", "id: accept-from-erp"));
            Files.createDirectories(directory.resolve("routes/mappings"));
            Files.writeString(
                    directory.resolve("routes/mappings/erp.jsonata"),
                    """
                    {"number": factura.nro, "state": "paid", "total": $number(factura.total),
                     "customer": {"email": factura.mail, "firstName": "Ana", "lastName": "Paz"}}""");
            queue.with("orders.erp.enabled", "true")
                    .with("orders.erp.url", broker.url())
                    .with("orders.erp.username", Broker.USER)
                    .with("orders.erp.password", Broker.PASSWORD)
                    .with("orders.erp.queue", "facturas")
                    .with("orders.erp.format", "erp")
                    .with("orders.erp.consumers", "1")
                    .start();

            broker.send(Broker.order("1"));
            broker.inSession(
                    (session, producer) -> session.createProducer(session.createQueue("facturas"))
                            .send(
                                    session.createTextMessage(
                                            """
                            <?xml version="1.0" encoding="ISO-8859-1"?>
                            <factura><nro>A-2</nro><total>10.50</total><mail>ana@example.com</mail></factura>""")));
            broker.inSession(
                    (session, producer) -> session.createProducer(session.createQueue("facturas"))
                            .send(
                                    session.createTextMessage(
                                            """
                            {"factura": {"nro": "A-3", "total": "7.25", "mail": "ana@example.com"}}""")));

            queue.awaitOrders(3);
            assertThat(queue.orders())
                    .extracting(OrderRow::source, OrderRow::orderNumber)
                    .containsExactlyInAnyOrder(
                            tuple("orders.jms", "1"), tuple("orders.erp", "A-2"), tuple("orders.erp", "A-3"));
            assertThat(queue.rejected()).isEmpty();
        }
    }
}
