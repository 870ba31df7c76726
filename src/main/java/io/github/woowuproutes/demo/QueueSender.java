package io.github.woowuproutes.demo;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Sends text messages to the queue. */
final class QueueSender implements Sender {

    private final Doors doors;

    QueueSender(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void send(byte[] document) throws IOException {
        try (var factory = new ActiveMQConnectionFactory(doors.broker());
                var connection = factory.createConnection();
                var session = connection.createSession(Session.SESSION_TRANSACTED)) {
            session.createProducer(session.createQueue(Doors.QUEUE))
                    .send(session.createTextMessage(new String(document, StandardCharsets.UTF_8)));
            session.commit();
        } catch (JMSException e) {
            throw new IOException("the broker at " + doors.broker() + " did not take a message", e);
        }
    }
}
