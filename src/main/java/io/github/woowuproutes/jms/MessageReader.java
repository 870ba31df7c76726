package io.github.woowuproutes.jms;

import io.github.woowuproutes.order.Fault;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageFormatException;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads the bytes of a message. What is neither text nor bytes is not opened, because that could run foreign code. */
final class MessageReader {

    /** How much of a message that is too large is kept. */
    static final int HEAD = 64 * 1024;

    /** A text has no encoding any more, whatever it says of itself. */
    private static final Pattern ENCODING =
            Pattern.compile("\\A(\\uFEFF?\\s*<\\?xml\\s[^>]{0,100}?)\\sencoding\\s*=\\s*([\"'])[\\w.:-]*\\2");

    private final String prefix;
    private final int limit;

    MessageReader(String prefix, int limit) {
        this.prefix = prefix;
        this.limit = limit;
    }

    /**
     * The content: a text as UTF-8.
     *
     * @throws UnreadableMessage if it is too large, or no text and no bytes
     * @throws JMSException      if the broker went away meanwhile
     */
    byte[] read(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text(text);
        }
        if (message instanceof BytesMessage bytes) {
            return bytes(bytes);
        }
        throw new UnreadableMessage(
                ClosedMessage.raw(message, HEAD),
                new Fault("", "a JMS message of the kind " + ClosedMessage.kind(message), "a text or bytes message"));
    }

    private byte[] text(TextMessage message) throws JMSException {
        var text = content(message);
        // no character takes less than a byte
        if (text.length() > limit) {
            var head = text.substring(0, Math.min(text.length(), HEAD)).getBytes(StandardCharsets.UTF_8);
            throw tooLarge(head, text.length() + " characters");
        }
        var bytes = ENCODING.matcher(text).replaceFirst("$1").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limit) {
            throw tooLarge(bytes, bytes.length + " bytes");
        }
        return bytes;
    }

    private static String content(TextMessage message) throws JMSException {
        try {
            var text = message.getText();
            return text == null ? "" : text;
        } catch (MessageFormatException broken) {
            throw new UnreadableMessage(
                    ClosedMessage.raw(message, HEAD), new Fault("", "a text message that is no text", "text"));
        }
    }

    private byte[] bytes(BytesMessage message) throws JMSException {
        var length = message.getBodyLength();
        var bytes = new byte[(int) Math.min(length, length > limit ? HEAD : limit)];
        var read = Math.max(0, message.readBytes(bytes));
        if (length > limit) {
            throw tooLarge(bytes, length + " bytes");
        }
        return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }

    private UnreadableMessage tooLarge(byte[] content, String size) {
        return new UnreadableMessage(
                Arrays.copyOf(content, Math.min(content.length, HEAD)),
                new Fault(
                        "",
                        "a message of " + size + ", of which the beginning is kept",
                        "at most " + limit + " bytes (" + prefix + ".body-limit)"));
    }
}
