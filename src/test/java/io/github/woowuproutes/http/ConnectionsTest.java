package io.github.woowuproutes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static final int MOST = 3;
    private static final int LONG_ENOUGH = 20_000;

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void start() {
        var connections = new Connections(MOST, Duration.ofSeconds(2));
        connections.watch(vertx);
        server = vertx.createHttpServer(OrderServer.options())
                .connectionHandler(connections)
                .requestHandler(request -> {
                    connections.step(request.connection());
                    request.response().end("here");
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.setSoTimeout(LONG_ENOUGH);
        return socket;
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        while (!answer.toString().endsWith("here")) {
            var read = socket.getInputStream().read();
            assertThat(read).isNotNegative();
            answer.append((char) read);
        }
    }

    private static boolean isCutOff(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void a_sender_that_never_comes_to_an_end_is_cut_off_and_one_that_does_is_not() throws IOException {
        try (var silent = connect();
                var dripping = connect();
                var busy = connect()) {
            dripping.getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
            silent.setSoTimeout(50);
            var answered = 0;
            while (!isCutOff(silent) && answered < 400) {
                ask(busy);
                answered++;
            }

            assertThat(answered).isBetween(10, 399);
            assertThat(isCutOff(dripping)).isTrue();
            ask(busy);
        }
    }

    @Test
    void there_are_no_more_connections_than_there_may_be() throws IOException {
        try (var first = connect();
                var second = connect();
                var third = connect();
                var fourth = connect()) {
            assertThat(isCutOff(fourth)).isTrue();
            for (var socket : new Socket[] {first, second, third}) {
                ask(socket);
            }
        }
    }
}
