package io.github.woowuproutes.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Writes the whole ledger, one JSON object a line, in portions, no faster than they are read. */
final class LedgerDump {
    private static final int PORTION = 500;

    private final Vertx vertx;
    private final Ledger ledger;
    private final AdminViews views;
    private final HttpServerResponse response;
    private int next;

    LedgerDump(Vertx vertx, Ledger ledger, AdminViews views, HttpServerResponse response) {
        this.vertx = vertx;
        this.ledger = ledger;
        this.views = views;
        this.response = response;
    }

    void start() {
        response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "application/x-ndjson");
        writePortion();
    }

    private void writePortion() {
        if (response.closed()) {
            return;
        }
        var portion = ledger.portion(next, PORTION);
        if (portion.isEmpty()) {
            response.end();
            return;
        }
        next += PORTION;
        var lines = new StringBuilder();
        portion.get().forEach(reward -> lines.append(views.reward(reward)).append('\n'));
        if (!lines.isEmpty()) {
            response.write(lines.toString());
        }
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> writePortion());
        } else {
            vertx.runOnContext(now -> writePortion());
        }
    }
}
