package io.github.woowuproutes.jms;

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
import org.apache.camel.support.DefaultMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One JMS queue, as the kamelet {@code jms-queue-source} needs it: its connections, its consumers, and the steps for a
 * message. The flow between the steps is the kamelet's.
 */
public final class OrderQueue {

    private static final Logger LOG = LoggerFactory.getLogger(OrderQueue.class);

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

    /** The body, a message, becomes its bytes. Nothing of the message travels on with them; Camel's copies of it are slow, too. */
    public void read(Exchange exchange) throws JMSException {
        var bytes = reader.read(exchange.getMessage().getBody(Message.class));
        var ours = new DefaultMessage(exchange.getContext());
        ours.setBody(bytes);
        exchange.setMessage(ours);
    }

    /** The body becomes what is kept of a message that can be no order, or that nobody foresaw. */
    public void reject(Exchange exchange) {
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (failure instanceof UnreadableMessage unreadable) {
            exchange.getMessage().setBody(rejected(unreadable.raw(), unreadable.fault()));
            return;
        }
        LOG.error("{}: a message could not be mapped, and is in rejected", settings.prefix(), failure);
        var raw = exchange.getMessage().getBody() instanceof byte[] bytes ? bytes : new byte[0];
        exchange.getMessage()
                .setBody(rejected(raw, new Fault("", "the mapping itself failed: " + failure, "please report this")));
    }

    /** Notes that a message is in the journal. */
    public void committed(Exchange exchange) {
        status.committed(clock);
    }

    private Submission rejected(byte[] raw, Fault fault) {
        return new Submission(settings.prefix(), List.of(Document.unreadable(fault, () -> raw)), List.of());
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
