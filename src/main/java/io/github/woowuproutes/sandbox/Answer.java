package io.github.woowuproutes.sandbox;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * What is to be answered.
 *
 * @param entry   the ledger's entry that the answer confirms; {@link EntryStore#NONE} for none
 * @param headers beyond those that every answer has
 */
record Answer(int status, String contentType, Buffer body, int entry, Map<String, String> headers) {
    private static final String JSON = "application/json";

    static Answer ok(CharSequence json) {
        return ok(json, EntryStore.NONE);
    }

    static Answer ok(CharSequence json, int entry) {
        return new Answer(200, JSON, Buffer.buffer(json.toString()), entry, Map.of());
    }

    /** {@code "status": false} with that HTTP status. */
    static Answer no(int status, String message) {
        return no(status, message, Map.of());
    }

    static Answer no(int status, String message, Map<String, String> headers) {
        var json = new StringBuilder(64).append("{\"status\":false,\"message\":");
        JsonText.quote(json, message).append('}');
        return new Answer(status, JSON, Buffer.buffer(json.toString()), EntryStore.NONE, headers);
    }

    static Answer html(String page) {
        return new Answer(200, "text/html; charset=UTF-8", Buffer.buffer(page), EntryStore.NONE, Map.of());
    }

    static Answer empty() {
        return new Answer(200, JSON, Buffer.buffer(), EntryStore.NONE, Map.of());
    }
}
