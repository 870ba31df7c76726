package io.github.woowuproutes.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds connections: how many there are, and how long each may take for the head of a request, and for its body and
 * answer. A sender that drips its bytes one by one, or sends none, is cut off.
 */
final class Connections implements Handler<HttpConnection> {

    private static final long LOOK_MILLIS = 1_000;

    private final int most;
    private final Duration patience;
    private final Map<HttpConnection, Long> steps = new ConcurrentHashMap<>();

    /**
     * @param most     how many there may be
     * @param patience from the opening, or the last answer, to the head of a request; and from there to its answer
     */
    Connections(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** From now on late ones are looked for. */
    void watch(Vertx vertx) {
        vertx.setPeriodic(LOOK_MILLIS, now -> closeLate());
    }

    @Override
    public void handle(HttpConnection connection) {
        if (steps.size() >= most) {
            connection.close();
            return;
        }
        steps.put(connection, System.nanoTime());
        connection.closeHandler(closed -> steps.remove(connection));
    }

    /** The head of a request arrived, or its answer went: the time begins anew. */
    void step(HttpConnection connection) {
        steps.replace(connection, System.nanoTime());
    }

    private void closeLate() {
        long now = System.nanoTime();
        steps.forEach((connection, last) -> {
            if (now - last > patience.toNanos()) {
                connection.close();
            }
        });
    }
}
