package io.github.woowuproutes.jms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.order.Fault;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.MessageListenerContainerFactory;

/**
 * One JMS queue, as the kamelet {@code jms-queue-source} needs it: its connections, its consumers, and the steps for a
 * message. The flow between the steps is the kamelet's.
 */
public final class OrderQueue {

    private final QueueSettings settings;
    private final Clock clock;
    private final MessageReader reader;
    private final ConnectionFactory connections;
    private final QueueStatus status;

    /**
     * Reads the keys; does not connect yet.
     *
     * @param prefix what its keys begin with, for example {@code orders.jms}
     * @throws QueueFault if its driver is missing or does not take its settings
     */
    public OrderQueue(String prefix, Configuration configuration, QueueStatuses statuses, Clock clock) {
        this.settings = QueueSettings.of(prefix, configuration);
        this.clock = clock;
        this.reader = new MessageReader(prefix, settings.bodyLimit());
        this.connections = BrokerClient.of(settings);
        this.status = statuses.of(prefix);
    }

    /** The body, a message, becomes its bytes. */
    public void read(Exchange exchange) throws JMSException {
        exchange.getMessage().setBody(reader.read(exchange.getMessage().getBody(Message.class)));
    }

    /** The body becomes what is kept of a message that can be no order. */
    public void reject(Exchange exchange) {
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, UnreadableMessage.class);
        exchange.getMessage().setBody(rejected(failure.raw(), failure.fault()));
    }

    /** Notes that a message is in the journal. */
    public void committed(Exchange exchange) {
        status.committed(clock);
    }

    private Submission rejected(byte[] raw, Fault fault) {
        var nothing = JsonNodeFactory.instance.objectNode();
        return new Submission(settings.prefix(), List.of(new Document(nothing, () -> raw, List.of(fault))), List.of());
    }

    /** Its connections; for the kamelet, which can call only what is static. */
    public static ConnectionFactory connections(OrderQueue queue) {
        return queue.connections;
    }

    /** What makes its consumers; for the kamelet. */
    public static MessageListenerContainerFactory containers(OrderQueue queue) {
        return endpoint -> new QueueContainer(
                endpoint,
                queue.status::attached,
                failure -> queue.status.away(
                        "no messages from " + queue.settings.broker() + ": " + Words.of(failure, queue.settings),
                        queue.clock));
    }
}
