package io.github.woowuproutes.jms;

import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;

/** A message that is not opened: what can be said and kept of it from outside. */
final class ClosedMessage {

    private ClosedMessage() {}

    /** Its kind, for people. */
    static String kind(Message message) {
        if (message instanceof ObjectMessage) {
            return "object, which is never opened";
        }
        if (message instanceof MapMessage) {
            return "map";
        }
        if (message instanceof StreamMessage) {
            return "stream";
        }
        return message instanceof TextMessage ? "text" : "none, without content";
    }

    /**
     * Its bytes as they came, where the client shows them; else which message it was.
     *
     * @param most how many bytes at most
     */
    static byte[] raw(Message message, int most) throws JMSException {
        if (message instanceof ActiveMQMessage artemis) {
            var body = artemis.getCoreMessage().getReadOnlyBodyBuffer();
            var bytes = new byte[Math.min(most, body.readableBytes())];
            body.readBytes(bytes);
            if (bytes.length > 0) {
                return bytes;
            }
        }
        var name = "JMS message %s of the kind %s".formatted(message.getJMSMessageID(), kind(message));
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
