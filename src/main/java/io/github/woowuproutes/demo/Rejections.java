package io.github.woowuproutes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.woowuproutes.journal.RejectedRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the journal keeps of documents that are no valid orders, in words. */
final class Rejections {

    private final ObjectMapper json = new ObjectMapper();
    private final String defaultShop;

    Rejections(String defaultShop) {
        this.defaultShop = defaultShop;
    }

    /** The latest of each order, by what the shop called it. */
    Map<OrderKey, Outcome> of(List<RejectedRow> rows) {
        var found = new HashMap<OrderKey, Outcome>();
        for (var row : rows) {
            var document = tree(row.raw());
            var first = document.isArray() ? document.path(0) : document;
            var key = new OrderKey(
                    first.path("shop").asText(defaultShop), first.path("number").asText());
            found.put(key, outcome(tree(row.faults().getBytes(StandardCharsets.UTF_8))));
        }
        return found;
    }

    private static Outcome outcome(JsonNode faults) {
        var fields = new TreeSet<String>();
        faults.forEach(fault -> fields.add(fault.path("field").asText()));
        var words = StreamSupport.stream(faults.spliterator(), false)
                .map(fault -> "%s %s (expected %s)"
                        .formatted(
                                fault.path("field").asText(),
                                fault.path("problem").asText(),
                                fault.path("expected").asText()))
                .sorted()
                .collect(Collectors.joining("; "));
        return Outcome.of(End.REJECTED, String.join(", ", fields)).in(words);
    }

    private JsonNode tree(byte[] text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            // what is rejected may be anything, and then it is no order of which something could be told
            return MissingNode.getInstance();
        }
    }
}
