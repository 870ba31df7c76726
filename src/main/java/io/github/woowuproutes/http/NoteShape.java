package io.github.woowuproutes.http;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: takes the body as the bytes that arrived, and notes whether they are an array, to answer in the same shape. */
final class NoteShape implements Processor {

    /** The exchange variable that says whether an array was sent. */
    static final String ARRAY = "array";

    /** The exchange variable for all that was sent. */
    static final String SENT = "sent";

    @Override
    public void process(Exchange exchange) {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        byte[] bytes = body == null ? new byte[0] : body;
        exchange.setVariable(ARRAY, isArray(bytes));
        exchange.setVariable(SENT, bytes);
        exchange.getMessage().setBody(bytes);
    }

    private static boolean isArray(byte... bytes) {
        int at = startsWithMark(bytes) ? 3 : 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at < bytes.length && bytes[at] == '[';
    }

    /** The byte order mark of UTF-8. */
    private static boolean startsWithMark(byte... bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
