package io.github.woowuproutes.mapping;

import java.util.Map;
import org.apache.camel.Processor;

/** The step that every source of foreign documents calls, by its name in the routes. */
public final class MappingSteps {

    private MappingSteps() {}

    /** Makes the steps. */
    public static Map<String, Processor> of(Mappings mappings) {
        return Map.of("map-orders", new MapOrders(mappings));
    }
}
