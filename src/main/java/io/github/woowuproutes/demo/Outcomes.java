package io.github.woowuproutes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.woowuproutes.journal.Attempt;
import io.github.woowuproutes.journal.JournalView;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** What the journal says at one moment of the orders of the shop. */
final class Outcomes {

    private static final int MOST = 100_000;
    private static final String DATABASE = "orders.sql";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JournalView journal;
    private final String defaultShop;
    private final Map<String, OrderRow> rows = new HashMap<>();
    private final Map<String, List<JsonNode>> faults = new HashMap<>();
    private final Instant readUpTo;

    private Outcomes(JournalView journal, String defaultShop) {
        this.journal = journal;
        this.defaultShop = defaultShop;
        // the mark first: whatever lies before it has its row by now
        this.readUpTo = journal.mark(DATABASE).map(Instant::parse).orElse(Instant.MIN);
        for (var row : journal.orders(MOST)) {
            // a cancellation comes after its reward, and is what became of the order
            rows.merge(
                    key(row.shop(), row.orderNumber()), row, (one, other) -> one.kind() == Kind.CANCEL ? one : other);
        }
        for (var rejection : journal.rejections(MOST)) {
            var raw = tree(rejection.raw()).path(0);
            faults.put(
                    key(raw.path("shop").asText(defaultShop), raw.path("number").asText()),
                    List.copyOf(children(tree(rejection.faults().getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        }
    }

    static Outcomes read(JournalView journal, String defaultShop) {
        return new Outcomes(journal, defaultShop);
    }

    /** What became of that order so far; empty while nobody has seen it. */
    Optional<Outcome> of(Sold order) {
        var key = key(order.shop().isEmpty() ? defaultShop : order.shop(), order.number());
        if (rows.containsKey(key)) {
            return Optional.of(delivered(rows.get(key)));
        }
        if (faults.containsKey(key)) {
            return Optional.of(rejected(faults.get(key)));
        }
        return readUpTo.isBefore(order.changed())
                ? Optional.empty()
                : Optional.of(new Outcome(
                        new Ending(End.NO_ROW, Optional.empty(), OptionalLong.empty(), ""),
                        Optional.empty(),
                        List.of()));
    }

    private Outcome delivered(OrderRow row) {
        var end = end(row.state());
        var standing = end == End.REWARDED ? Optional.of(standing(journal.attempts(row))) : Optional.<Standing>empty();
        return new Outcome(
                new Ending(end, standing, row.points(), row.reason().orElse("")), row.transactionId(), List.of());
    }

    private static Outcome rejected(List<JsonNode> faults) {
        var fields = new TreeSet<String>();
        faults.forEach(fault -> fields.add(fault.path("field").asText()));
        var words = faults.stream()
                .map(fault -> "%s: %s; expected %s"
                        .formatted(
                                fault.path("field").asText(),
                                fault.path("problem").asText(),
                                fault.path("expected").asText()))
                .sorted()
                .toList();
        return new Outcome(
                new Ending(End.REJECTED, Optional.empty(), OptionalLong.empty(), String.join(", ", fields)),
                Optional.empty(),
                words);
    }

    private static End end(State state) {
        return switch (state) {
            case NEW, SENDING, UNKNOWN -> End.OPEN;
            case REWARDED -> End.REWARDED;
            case CANCELLED -> End.CANCELLED;
            case SKIPPED -> End.SKIPPED;
            case PARKED -> End.PARKED;
        };
    }

    private static Standing standing(Collection<Attempt> attempts) {
        var calls = attempts.stream().map(Attempt::call).toList();
        if (calls.contains("initialize_user")) {
            return Standing.NEW;
        }
        return calls.contains("user_by_uid") ? Standing.KNOWN : Standing.RETURNING;
    }

    private static String key(String shop, String number) {
        return shop + '\n' + number;
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal holds a rejected order that cannot be read", e);
        }
    }

    private static List<JsonNode> children(JsonNode node) {
        return java.util.stream.StreamSupport.stream(node.spliterator(), false).toList();
    }
}
