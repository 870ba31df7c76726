package io.github.woowuproutes.accept;

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
}
