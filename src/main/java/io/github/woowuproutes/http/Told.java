package io.github.woowuproutes.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Kept;
import io.github.woowuproutes.journal.Novelty;
import io.github.woowuproutes.order.Fault;
import java.util.List;

/** What is told of the orders of one request, while it is put together. */
final class Told {

    static final int MOST_FAULTS = 1_000;

    private final boolean array;
    private final ArrayNode orders = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode faults = JsonNodeFactory.instance.arrayNode();
    private int accepted;
    private int different;
    private int faulty;
    private int found;

    /** @param array whether an array was sent: then each order is told with its index */
    Told(boolean array) {
        this.array = array;
    }

    ArrayNode orders() {
        return orders;
    }

    ArrayNode faults() {
        return faults;
    }

    /** How many orders are new, or replaced what was there. */
    int accepted() {
        return accepted;
    }

    /** How many orders have other content than the journal. */
    int different() {
        return different;
    }

    /** How many orders have faults. */
    int faulty() {
        return faulty;
    }

    /** Whether there are more faults than are told. */
    boolean leftOut() {
        return found > MOST_FAULTS;
    }

    void order(int index, Entry entry, Kept kept) {
        ObjectNode order = line(index, entry.number(), entry.shop(), result(kept.novelty()));
        order.put("state", kept.state().name());
        if (kept.novelty().differs()) {
            different++;
        } else if (kept.novelty() != Novelty.SAME) {
            accepted++;
        }
    }

    void ignored(int index, String number, String shop) {
        line(index, number, shop, "ignored");
    }

    private ObjectNode line(int index, String number, String shop, String result) {
        ObjectNode order = orders.addObject();
        if (array) {
            order.put("index", index);
        }
        return order.put("number", number).put("shop", shop).put("result", result);
    }

    void faulty(int index, List<Fault> all) {
        faulty++;
        found += all.size();
        all.stream().limit(MOST_FAULTS - faults.size()).forEach(fault -> fault(index, fault));
    }

    private void fault(int index, Fault fault) {
        ObjectNode told = faults.addObject();
        if (array) {
            told.put("index", index);
        }
        told.put("field", Pointer.of(array ? "/" + index : "", fault.field()));
        told.put("problem", fault.problem());
        told.put("expected", fault.expected());
    }

    private static String result(Novelty novelty) {
        return switch (novelty) {
            case FRESH -> "accepted";
            case SAME -> "known";
            case REPLACED -> "replaced";
            case DIFFERENT, DIFFERENT_AGAIN -> "different";
        };
    }
}
