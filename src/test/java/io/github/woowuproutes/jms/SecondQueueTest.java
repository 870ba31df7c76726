package io.github.woowuproutes.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.woowuproutes.journal.OrderRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
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
            Files.writeString(directory.resolve("routes/erp-queue.camel.yaml"), guide("yaml"));
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

    @Test
    void the_keys_of_the_guide_are_right() throws Exception {
        var queue = new RunningQueue(directory, "tcp://127.0.0.1:1");
        for (var line : guide("properties").lines().toList()) {
            var pair = line.split(" = ", 2);
            queue.with(pair[0], pair[1]);
        }

        assertThat(queue.settings().faults()).isEmpty();
        assertThat(queue.settings().queues()).containsExactly("orders.jms");
    }

    @Test
    void the_order_of_the_guide_is_taken() throws Exception {
        try (var broker = Broker.start(brokerFolder);
                var queue = new RunningQueue(directory, broker.url())) {
            queue.start();

            broker.send(guide("json"));

            queue.awaitOrders(1);
            assertThat(queue.numbers()).containsExactly("1034242");
        }
    }

    @Test
    void the_address_with_tls_of_the_guide_is_right() throws Exception {
        var address = Pattern.compile("(?m)^orders\\.jms\\.url = (.*sslEnabled=true)$")
                .matcher(Files.readString(Path.of("docs/jms.md")));
        assertThat(address.find()).isTrue();
        var queue = new RunningQueue(directory, address.group(1));

        assertThat(queue.settings().faults()).isEmpty();
    }

    @Test
    void the_command_of_the_guide_shows_what_was_rejected() throws Exception {
        var sql =
                Pattern.compile("sqlite3 -readonly data/journal\\.db \"(.*)\"").matcher(guide("sh"));
        assertThat(sql.find()).isTrue();
        try (var broker = Broker.start(brokerFolder);
                var queue = new RunningQueue(directory, broker.url())) {
            queue.start();
            broker.send("no order at all");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !queue.rejected()
                    .isEmpty());

            try (var journal = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/journal.db"));
                    var statement = journal.createStatement();
                    var rows = statement.executeQuery(sql.group(1))) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("received_at")).startsWith("20");
                assertThat(rows.getString("faults")).contains("JSON");
            }
        }
    }

    /** The first block of that language in the guide, without its indentation. */
    private static String guide(String language) throws IOException {
        var block = Pattern.compile("(?ms)^ *```" + language + "\\n(.*?)^ *```$")
                .matcher(Files.readString(Path.of("docs/jms.md")));
        assertThat(block.find()).as(language).isTrue();
        return block.group(1).stripIndent();
    }
}
