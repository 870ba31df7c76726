package io.github.woowuproutes.accept;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.order.Fault;
import java.util.List;
import java.util.function.Supplier;

/**
 * One order as a source hands it over: in our form already, not yet checked.
 *
 * @param order  the order as JSON in our form, as far as it could be made
 * @param raw    what the source had originally; asked for only if the order is rejected, and kept then
 * @param faults what the source itself found wrong, for example rows of one order that disagree
 */
public record Document(ObjectNode order, Supplier<byte[]> raw, List<Fault> faults) {

    public Document {
        faults = List.copyOf(faults);
    }

    /**
     * What could not even be read as an order.
     *
     * @param fault why
     * @param raw   what the source had
     */
    public static Document unreadable(Fault fault, Supplier<byte[]> raw) {
        return new Document(JsonNodeFactory.instance.objectNode(), raw, List.of(fault));
    }

    /** True if there is nothing of an order, only the reason why. */
    public boolean isUnreadable() {
        return order.isEmpty() && !faults.isEmpty();
    }
}
