package io.github.woowuproutes.sandbox;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the sandbox was asked: all counted, the latest kept. The {@code /sandbox/} addresses do not count. Safe for any thread. */
public final class Requests {
    /** Stands for the status where no answer was given. */
    public static final int NO_ANSWER = 0;

    private static final int KEPT = 1_000;
    private static final String OTHER = "other";

    private final ArrayDeque<Raw> latest = new ArrayDeque<>();
    private final Map<String, Map<Integer, Long>> counts = new HashMap<>();
    private long total;

    Requests() {}

    /** How many requests have arrived. */
    public synchronized long total() {
        return total;
    }

    /** How many of these calls were answered, or deliberately not answered. */
    public synchronized long count(Call call) {
        return counts.getOrDefault(call.id(), Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many of these calls got that HTTP status; {@link #NO_ANSWER} for none. */
    public synchronized long count(Call call, int status) {
        return counts.getOrDefault(call.id(), Map.of()).getOrDefault(status, 0L);
    }

    /** By the call's name ({@code other} for what is none), then by HTTP status. */
    public synchronized Map<String, Map<Integer, Long>> counts() {
        var copy = new TreeMap<String, Map<Integer, Long>>();
        counts.forEach((call, byStatus) -> copy.put(call, new TreeMap<>(byStatus)));
        return copy;
    }

    /** The latest thousand, the newest last. */
    public List<SeenRequest> latest() {
        List<Raw> copy;
        synchronized (this) {
            copy = new ArrayList<>(latest);
        }
        return copy.stream().map(Raw::toSeen).toList();
    }

    /** Those of the latest thousand that are this call, the newest last. */
    public List<SeenRequest> latest(Call call) {
        return latest().stream()
                .filter(seen -> seen.call().filter(call::equals).isPresent())
                .toList();
    }

    public synchronized void clear() {
        latest.clear();
        counts.clear();
        total = 0;
    }

    synchronized void arrived(Optional<Call> call, HttpServerRequest request, Buffer body) {
        total++;
        if (latest.size() == KEPT) {
            latest.removeFirst();
        }
        latest.addLast(new Raw(call, request.method().name(), request.uri(), request.headers(), body));
    }

    synchronized void answered(Optional<Call> call, int status) {
        counts.computeIfAbsent(call.map(Call::id).orElse(OTHER), id -> new HashMap<>())
                .merge(status, 1L, Long::sum);
    }

    private record Raw(Optional<Call> call, String method, String uri, MultiMap headers, Buffer body) {
        private SeenRequest toSeen() {
            var mark = uri.indexOf('?');
            var byName = new TreeMap<String, List<String>>();
            headers.forEach(
                    (name, value) -> byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                            .add(value));
            return new SeenRequest(
                    call,
                    method,
                    mark < 0 ? uri : uri.substring(0, mark),
                    mark < 0 ? "" : uri.substring(mark + 1),
                    byName,
                    body.toString(StandardCharsets.UTF_8));
        }
    }
}
