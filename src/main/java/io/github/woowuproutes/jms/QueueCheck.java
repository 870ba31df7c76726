package io.github.woowuproutes.jms;

import io.github.woowuproutes.config.Configuration;
import jakarta.jms.Connection;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;

/** Tries a queue without taking a message: the driver, the broker, the user, and whether it may take from the queue. */
public final class QueueCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Configuration configuration;

    public QueueCheck(Configuration configuration) {
        this.configuration = configuration;
    }

    /** What was found. */
    public sealed interface Outcome {}

    /** @param sentence what works */
    public record Fine(String sentence) implements Outcome {}

    /** @param sentence what is not there yet, and needs nobody */
    public record NotYet(String sentence) implements Outcome {}

    /** @param sentence what to correct */
    public record Wrong(String sentence) implements Outcome {}

    /** @param sentence what could not be reached now, and may heal by itself */
    public record Away(String sentence) implements Outcome {}

    /** Connects, and asks for the queue. */
    public Outcome of(String prefix) {
        var settings = QueueSettings.of(prefix, configuration);
        // a client may wait for ever; the thread ends with the process
        var asking = new CompletableFuture<Outcome>();
        var thread = new Thread(() -> asking.complete(ask(settings)), "check " + prefix);
        thread.setDaemon(true);
        thread.start();
        try {
            return asking.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Away("%s does not answer within %d s".formatted(settings.broker(), PATIENCE.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Away("the wait for %s was interrupted".formatted(settings.broker()));
        }
    }

    /** What keeps a queue from ever being used, found without connecting: a driver that is missing, or its settings. */
    public List<String> withoutConnecting(String prefix) {
        try {
            BrokerClient.of(QueueSettings.of(prefix, configuration));
            return List.of();
        } catch (QueueFault fault) {
            return List.of(fault.getMessage());
        }
    }

    private static Outcome ask(QueueSettings settings) {
        try (Connection connection = BrokerClient.of(settings).createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            return ask(settings, session);
        } catch (QueueFault fault) {
            return new Wrong(fault.getMessage());
        } catch (JMSSecurityException refused) {
            return new Wrong("%s refuses the user: correct %s.username and %s.password (%s)"
                    .formatted(settings.broker(), settings.prefix(), settings.prefix(), Words.of(refused, settings)));
        } catch (JMSException | RuntimeException away) {
            return new Away(
                    "%s cannot be reached (%s): is it up, is the address right, does it speak TLS, and is its certificate one that is trusted?"
                            .formatted(settings.broker(), Words.of(away, settings)));
        }
    }

    private static Outcome ask(QueueSettings settings, Session session) throws JMSException {
        var queue = session.createQueue(settings.queue());
        if (session instanceof ActiveMQSession artemis) {
            var found = existing(settings, artemis);
            return found instanceof Fine fine ? consumable(settings, session, queue, fine) : found;
        }
        return consumable(settings, session, queue, new Fine("the broker answers, and gives access to the queue"));
    }

    /** Only the connection of a run is started, so no message is taken. */
    private static Outcome consumable(QueueSettings settings, Session session, Queue queue, Fine fine)
            throws JMSException {
        try {
            session.createConsumer(queue).close();
            return fine;
        } catch (JMSSecurityException | InvalidDestinationException refused) {
            return new Wrong(
                    "%s does not let this user take from the queue %s: correct %s.queue, or the broker's rights (%s)"
                            .formatted(
                                    settings.broker(),
                                    settings.queue(),
                                    settings.prefix(),
                                    Words.of(refused, settings)));
        }
    }

    /** Asked before anything else, because Artemis would make the queue for whoever looks at it. */
    private static Outcome existing(QueueSettings settings, ActiveMQSession session) throws JMSException {
        try {
            var query = session.getCoreSession().queueQuery(SimpleString.of(settings.queue()));
            if (query.isExists()) {
                return new Fine("the broker answers; %d messages wait in the queue %s"
                        .formatted(query.getMessageCount(), settings.queue()));
            }
            return query.isAutoCreateQueues()
                    ? new NotYet(
                            "the broker answers; there is no queue %s yet, the broker makes it when it is first used"
                                    .formatted(settings.queue()))
                    : new Wrong("there is no queue %s: correct %s.queue, or have it made in the broker"
                            .formatted(settings.queue(), settings.prefix()));
        } catch (ActiveMQException refused) {
            throw (JMSException) new JMSException(refused.getMessage()).initCause(refused);
        }
    }
}
