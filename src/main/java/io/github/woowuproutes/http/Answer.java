package io.github.woowuproutes.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Writes answers: those of a route, and those that are given before a route is reached. */
final class Answer {

    /** So long a sender that was refused may go on sending, to find the answer when it looks for one. */
    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private Answer() {}

    /** The answer of a route. Nothing that arrived goes back with it. */
    static void with(Exchange exchange, int status, JsonNode body) {
        Message answer = exchange.getMessage();
        answer.removeHeaders("*");
        answer.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        answer.setHeader(Exchange.CONTENT_TYPE, "application/json");
        answer.setBody(ByteBuffer.wrap(bytes(body)));
    }

    /** The answer of a route that refuses. */
    static void with(Exchange exchange, Problem problem) {
        with(exchange, problem.status(), problem.json());
        Message answer = exchange.getMessage();
        answer.setHeader(Exchange.CONTENT_TYPE, Problem.TYPE);
        problem.headers().forEach(answer::setHeader);
    }

    /** The answer to a request that reaches no route. What still arrives of its body is thrown away, for a moment. */
    static void refuse(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        write(response, problem);
        if (!request.isEnded()) {
            long timer = context.vertx()
                    .setTimer(LINGER_MILLIS, late -> request.connection().close());
            request.handler(dropped -> {}).endHandler(end -> context.vertx().cancelTimer(timer));
            request.resume();
        }
    }

    /** The answer to what is no HTTP, or has more head than is read; then the connection is of no use. */
    static void refuse(HttpServerRequest request, Problem problem) {
        request.response().putHeader("Connection", "close");
        write(request.response(), problem);
    }

    private static void write(HttpServerResponse response, Problem problem) {
        response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.TYPE);
        problem.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(bytes(problem.json())));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
