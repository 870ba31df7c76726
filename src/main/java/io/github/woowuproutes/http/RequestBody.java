package io.github.woowuproutes.http;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;

/** The body of a request, as it arrived. */
final class RequestBody {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RequestBody() {}

    static byte[] bytes(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Buffer buffer) {
            return buffer.getBytes();
        }
        byte[] bytes = exchange.getMessage().getBody(byte[].class);
        return bytes == null ? new byte[0] : bytes;
    }

    /**
     * The body as text.
     *
     * @throws Refused if it is no UTF-8
     */
    static String text(Exchange exchange) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(exchange)))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(Problems.malformed("The body is not in UTF-8."));
        }
    }
}
