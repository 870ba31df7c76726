package io.github.woowuproutes.sandbox;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;

/** Puts answers on the wire, whole or broken. */
final class Wire {
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("x-rate-limit-limit");
    private static final CharSequence REMAINING = HttpHeaders.createOptimized("x-rate-limit-remaining");
    private static final CharSequence RESET = HttpHeaders.createOptimized("x-rate-limit-reset");
    private static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("Retry-After");
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>WoowUp</title></head><body>Un momento</body></html>";

    private final Requests requests;
    private final Ledger ledger;

    Wire(Requests requests, Ledger ledger) {
        this.requests = requests;
        this.ledger = ledger;
    }

    /** The whole answer, if the caller is still there. */
    void send(Reply reply, Answer answer) {
        var response = reply.request().response();
        if (response.closed()) {
            requests.answered(reply.call(), Requests.NO_ANSWER);
            return;
        }
        if (answer.entry() != EntryStore.NONE) {
            ledger.answered(answer.entry());
        }
        requests.answered(reply.call(), answer.status());
        var headers = response.setStatusCode(answer.status()).headers();
        headers.set(HttpHeaders.CONTENT_TYPE, answer.contentType());
        headers.set(LIMIT, Integer.toString(reply.verdict().limit()));
        headers.set(REMAINING, Integer.toString(reply.verdict().remaining()));
        headers.set(RESET, Long.toString(reply.verdict().reset()));
        if (reply.verdict().refused()) {
            headers.set(RETRY_AFTER, Integer.toString(reply.verdict().retryAfterSeconds()));
        }
        answer.headers().forEach(headers::set);
        response.end(answer.body());
    }

    /** @param answer what would have been answered */
    void sendBroken(Reply reply, Answer answer, Fault.Breakage breakage) {
        var request = reply.request();
        if (request.response().closed()) {
            requests.answered(reply.call(), Requests.NO_ANSWER);
            return;
        }
        switch (breakage) {
            case HTML -> send(reply, Answer.html(PAGE));
            case EMPTY -> send(reply, Answer.empty());
            case BLACK_HOLE -> requests.answered(reply.call(), Requests.NO_ANSWER);
            case RESET -> {
                requests.answered(reply.call(), Requests.NO_ANSWER);
                reset(channel(request));
            }
            case END_OF_FILE -> {
                requests.answered(reply.call(), Requests.NO_ANSWER);
                sendAndClose(channel(request), Unpooled.EMPTY_BUFFER);
            }
            case HALF_HEADER -> {
                requests.answered(reply.call(), Requests.NO_ANSWER);
                sendAndClose(channel(request), ascii("HTTP/1.1 200 OK\r\nContent-Type: applica"));
            }
            case TRUNCATED -> {
                requests.answered(reply.call(), Requests.NO_ANSWER);
                var half = answer.body().getBytes(0, answer.body().length() / 2);
                sendAndClose(
                        channel(request),
                        Unpooled.wrappedBuffer(ascii(header(reply, answer)), Unpooled.wrappedBuffer(half)));
            }
        }
    }

    private static String header(Reply reply, Answer answer) {
        return "HTTP/1.1 200 OK\r\n"
                + "Content-Type: " + answer.contentType() + "\r\n"
                + LIMIT + ": " + reply.verdict().limit() + "\r\n"
                + REMAINING + ": " + reply.verdict().remaining() + "\r\n"
                + RESET + ": " + reply.verdict().reset() + "\r\n"
                + "Content-Length: " + answer.body().length() + "\r\n\r\n";
    }

    private static ByteBuf ascii(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    /** Vert.x offers no way to break its own protocol, so this goes beneath it, to Netty's channel. */
    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    /** Written from the encoder's place outwards: past HTTP, and through TLS where there is TLS. */
    private static void sendAndClose(Channel channel, ByteBuf bytes) {
        channel.pipeline()
                .context(HttpResponseEncoder.class)
                .writeAndFlush(bytes)
                .addListener(ChannelFutureListener.CLOSE);
    }

    /** Closed from the first handler outwards, so that TLS says no goodbye; lingering for no time makes it a reset. */
    private static void reset(Channel channel) {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.pipeline().firstContext().close();
    }
}
