package io.github.woowuproutes.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Bounds what bodies take of the memory: each by itself, and all that are being read or worked on together. */
final class Bodies {

    private static final int WHOLE_REQUESTS = 8;
    private static final int PART_OF_MEMORY = 64;

    private final long limit;
    private final long most;
    private final AtomicLong reserved = new AtomicLong();

    /**
     * @param limit  the most bytes of one body
     * @param memory the most bytes that the program may use
     */
    Bodies(long limit, long memory) {
        this.limit = limit;
        this.most = Math.max(WHOLE_REQUESTS * limit, memory / PART_OF_MEMORY);
    }

    Optional<Problem> refusal(HttpServerRequest request) {
        String encoding = Door.header(request, "content-encoding").strip();
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            return Optional.of(Problems.wrongType("Send the body as it is, without a Content-Encoding such as gzip.")
                    .header("Accept-Encoding", "identity"));
        }
        if (announced(request) > limit) {
            return Optional.of(tooLarge());
        }
        return reserved.get() + announced(request) > most
                ? Optional.of(Problems.later("Too much is being read at this moment. Send the request again.", 1))
                : Optional.empty();
    }

    Problem tooLarge() {
        return Problems.tooLarge(
                "A body may have " + limit + " bytes (camel.server.maxBodySize). Send fewer orders at once.");
    }

    /** From here to the end of the answer the body counts. */
    void reserve(RoutingContext context) {
        long bytes = announced(context.request());
        if (bytes > 0) {
            reserved.addAndGet(bytes);
            context.addEndHandler(end -> reserved.addAndGet(-bytes));
        }
    }

    /** The length that the sender names; without one, as much as there may be. */
    private long announced(HttpServerRequest request) {
        String length = Door.header(request, "content-length");
        if (!length.isEmpty()) {
            return length.matches("\\d{1,18}") ? Long.parseLong(length) : Long.MAX_VALUE / 2;
        }
        return Door.header(request, "transfer-encoding").isEmpty() ? 0 : limit;
    }
}
