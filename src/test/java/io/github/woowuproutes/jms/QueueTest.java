package io.github.woowuproutes.jms;

import static io.github.woowuproutes.jms.Broker.bytes;
import static io.github.woowuproutes.jms.Broker.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.journal.RejectedRow;
import jakarta.jms.JMSException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages of every kind, from a real Artemis into a real journal. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QueueTest {

    @TempDir
    private static Path brokerFolder;

    private static Broker broker;

    @TempDir
    private Path directory;

    private RunningQueue queue;

    @BeforeAll
    static void a_broker() throws Exception {
        broker = Broker.start(brokerFolder);
    }

    @AfterAll
    static void stop_it() throws Exception {
        broker.close();
    }

    @BeforeEach
    void an_installation() throws Exception {
        queue = new RunningQueue(directory, broker.url());
    }

    @AfterEach
    void nothing_is_left_behind() {
        queue.close();
        assertThat(broker.count("orders")).isZero();
        assertThat(broker.deadLetters()).isZero();
    }

    private void awaitEmpty() {
        RunningQueue.until(() -> broker.count("orders") == 0);
    }

    @Test
    void text_and_bytes_one_order_or_several_are_in_the_journal_once() throws Exception {
        queue.start();

        broker.send(order("1"));
        broker.send(bytes(order("2")));
        broker.send("[" + order("3") + ", " + order("4") + "]");
        broker.send(order("1"));

        queue.awaitOrders(4);
        awaitEmpty();
        assertThat(queue.numbers()).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(queue.orders()).allMatch(row -> row.source().equals("orders.jms"));
        assertThat(queue.rejected()).isEmpty();
    }

    @Test
    void many_messages_are_each_there_once() throws Exception {
        var numbers = IntStream.range(0, 2_000).mapToObj(Integer::toString).toList();
        broker.send(numbers.stream().map(Broker::order).toList());

        queue.start();

        queue.awaitOrders(2_000);
        awaitEmpty();
        assertThat(queue.numbers()).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void what_can_be_no_order_is_kept_in_rejected_with_the_reason_and_acknowledged() throws Exception {
        queue.start();

        broker.send("{\"number\": ");
        broker.send("");
        broker.send(session -> session.createMessage());
        broker.send(order("1").replace("300.00", "2e12"));
        broker.send(order("2"));

        queue.awaitOrders(1);
        queue.awaitRejected(4);
        awaitEmpty();
        assertThat(queue.rejected()).extracting(RejectedRow::faults).allMatch(faults -> faults.length() > 10);
        assertThat(queue.rejected())
                .extracting(row -> new String(row.raw(), StandardCharsets.UTF_8))
                .contains("{\"number\": ", "", order("1").replace("300.00", "2e12"));
    }

    @Test
    void an_object_is_never_opened() throws Exception {
        System.clearProperty(Gadget.NOTE);
        queue.start();

        broker.send(session -> session.createObjectMessage(new Gadget()));
        queue.awaitRejected(1);
        awaitEmpty();

        assertThat(System.getProperty(Gadget.NOTE)).isNull();
        assertThat(queue.rejected().get(0).faults()).contains("object, which is never opened");
        assertThat(new String(queue.rejected().get(0).raw(), StandardCharsets.ISO_8859_1))
                .contains(Gadget.class.getName());
    }

    @Test
    void the_gadget_runs_where_objects_are_opened_and_our_client_refuses_to() throws Exception {
        System.clearProperty(Gadget.NOTE);
        broker.send(session -> session.createObjectMessage(new Gadget()));
        broker.send(session -> session.createObjectMessage(new Gadget()));
        var settings = QueueSettings.of("orders.jms", queue.settings().configuration());

        try (var careless = new ActiveMQConnectionFactory(broker.url());
                var connection = careless.createConnection(Broker.USER, Broker.PASSWORD);
                var session = connection.createSession();
                var consumer = session.createConsumer(session.createQueue("orders"))) {
            connection.start();
            consumer.receive(10_000).getBody(Object.class);
        }
        assertThat(System.clearProperty(Gadget.NOTE)).isEqualTo("ran");
        try (var connection = BrokerClient.of(settings).createConnection();
                var session = connection.createSession();
                var consumer = session.createConsumer(session.createQueue("orders"))) {
            connection.start();
            var message = consumer.receive(10_000);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> message.getBody(Object.class))
                    .isInstanceOf(JMSException.class);
        }

        assertThat(System.getProperty(Gadget.NOTE)).isNull();
    }

    @Test
    void maps_and_streams_are_kept_in_rejected() throws Exception {
        queue.start();

        broker.send(session -> {
            var map = session.createMapMessage();
            map.setString("number", "1");
            return map;
        });
        broker.send(session -> {
            var stream = session.createStreamMessage();
            stream.writeString("number 2");
            return stream;
        });

        queue.awaitRejected(2);
        awaitEmpty();
        assertThat(queue.rejected())
                .extracting(RejectedRow::faults)
                .anyMatch(faults -> faults.contains("of the kind map"))
                .anyMatch(faults -> faults.contains("of the kind stream"));
    }

    @Test
    void properties_that_would_steer_camel_have_no_effect() throws Exception {
        queue.start();

        broker.send(session -> {
            var message = session.createTextMessage(order("1"));
            message.setStringProperty("CamelSqlQuery", "DELETE FROM journal");
            message.setStringProperty("CAmelSqlQuery", "DELETE FROM journal");
            message.setStringProperty("CAmelHttpUri", "http://127.0.0.1:1/");
            message.setStringProperty("CamelHttpUri", "http://127.0.0.1:1/");
            message.setStringProperty("CamelBeanMethodName", "reject");
            message.setStringProperty("CAmelBeanMethodName", "reject");
            message.setStringProperty("CamelJmsDestinationName", "elsewhere");
            message.setStringProperty("source", "elsewhere");
            message.setStringProperty("format", "no-such-format");
            message.setJMSReplyTo(session.createQueue("elsewhere"));
            return message;
        });

        queue.awaitOrders(1);
        awaitEmpty();
        assertThat(queue.orders()).allMatch(row -> row.source().equals("orders.jms"));
        assertThat(queue.rejected()).isEmpty();
        assertThat(broker.queues()).doesNotContain("elsewhere");
    }

    @Test
    void of_a_message_that_is_too_large_the_beginning_is_kept() throws Exception {
        queue.with("orders.jms.body-limit", "200KB").start();
        var large = order("1") + " ".repeat(300_000);

        broker.send(large);
        broker.send(bytes("x" + large));
        broker.send("ñ".repeat(150_000));
        broker.send(order("2") + " ".repeat(150_000));

        queue.awaitRejected(3);
        queue.awaitOrders(1);
        awaitEmpty();
        assertThat(queue.rejected())
                .allMatch(row -> row.raw().length == MessageReader.HEAD)
                .allMatch(row -> row.faults().contains("orders.jms.body-limit"));
    }

    @Test
    void a_text_that_is_too_large_and_still_small_is_kept_as_a_whole() throws Exception {
        queue.with("orders.jms.body-limit", "20KB").start();
        var text = "ñ".repeat(25_000);

        broker.send(text);

        queue.awaitRejected(1);
        awaitEmpty();
        assertThat(queue.rejected())
                .allMatch(row -> Arrays.equals(row.raw(), text.getBytes(StandardCharsets.UTF_8)))
                .allMatch(row -> row.faults().contains("25000 characters"));
    }

    @Test
    void an_xml_text_that_names_another_encoding_is_read_as_the_text_it_is() throws Exception {
        var reader = new MessageReader("orders.jms", 1000);
        try (var factory = new ActiveMQConnectionFactory(broker.url());
                var connection = factory.createConnection(Broker.USER, Broker.PASSWORD);
                var session = connection.createSession()) {
            var text = session.createTextMessage("<?xml version=\"1.0\" encoding='ISO-8859-1' ?><o n='ñ'/>");

            var read = reader.read(text);

            assertThat(new String(read, StandardCharsets.UTF_8)).isEqualTo("<?xml version=\"1.0\" ?><o n='ñ'/>");
        }
    }
}
