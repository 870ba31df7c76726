package io.github.woowuproutes.jms;

import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.function.Consumer;
import org.apache.camel.component.jms.DefaultJmsMessageListenerContainer;
import org.apache.camel.component.jms.JmsEndpoint;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Spring's consumer of a queue, which says of a broker that is away what it is, once, and waits longer from try to try:
 * from a second to half a minute. Spring's own writes a line for every try.
 */
final class QueueContainer extends DefaultJmsMessageListenerContainer {

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 30_000;

    private final ExponentialBackOff backOff = new ExponentialBackOff(FIRST_MILLIS, 2);
    private final Runnable attached;
    private final Consumer<Throwable> away;

    /**
     * @param attached called whenever a consumer stands
     * @param away     called with the reason whenever a connection or a consumer cannot be had
     */
    QueueContainer(JmsEndpoint endpoint, Runnable attached, Consumer<Throwable> away) {
        super(endpoint, true);
        this.attached = attached;
        this.away = away;
        backOff.setMaxInterval(LONGEST_MILLIS);
        setBackOff(backOff);
    }

    @Override
    protected MessageConsumer createConsumer(Session session, Destination destination) throws JMSException {
        var consumer = super.createConsumer(session, destination);
        attached.run();
        return consumer;
    }

    @Override
    protected void handleListenerSetupFailure(Throwable failure, boolean alreadyRecovered) {
        if (!(failure instanceof SharedConnectionNotInitializedException)) {
            away.accept(failure);
        }
    }

    @Override
    protected void refreshConnectionUntilSuccessful() {
        var execution = backOff.start();
        while (isRunning()) {
            try {
                refreshSharedConnection();
                return;
            } catch (Exception failure) {
                away.accept(failure);
            }
            applyBackOffTime(execution);
        }
    }
}
