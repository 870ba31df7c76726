package io.github.woowuproutes.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The one check of an order: {@code order.schema.json}. */
public final class OrderSchema {

    private final JsonSchema schema;

    private OrderSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /** Reads the schema from the class path. */
    public static OrderSchema load() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.LEGACY)
                .cacheRefs(true)
                .preloadJsonSchema(true)
                .build();
        try (InputStream in = OrderSchema.class.getResourceAsStream("/order.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text, InputFormat.JSON, config);
            schema.initializeValidators();
            return new OrderSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is wrong with the order, in no particular order; empty if it is right. */
    public List<Fault> faults(JsonNode order) {
        List<Fault> faults = new ArrayList<>();
        for (ValidationMessage message : schema.validate(order)) {
            faults.add(fault(message));
        }
        return faults;
    }

    private Fault fault(ValidationMessage message) {
        String place = place(message.getInstanceLocation().toString());
        String problem = message.getMessage().replaceFirst("^\\$[^:]*: ", "");
        if (message.getProperty() != null && !place.endsWith(message.getProperty())) {
            place = place.isEmpty() ? message.getProperty() : place + "." + message.getProperty();
        }
        return new Fault(place, problem, expected(place, problem));
    }

    private static String place(String instanceLocation) {
        return instanceLocation.replaceFirst("^\\$\\.?", "");
    }

    /** What the schema says of the field. */
    private String expected(String place, String otherwise) {
        JsonNode node = schema.getSchemaNode();
        for (String step : place.split("\\.")) {
            String field = step.replaceAll("\\[\\d+]", "");
            node = node.path("properties").path(field);
            if (step.endsWith("]")) {
                node = node.path("items");
            }
        }
        return node.path("description").asText(otherwise);
    }
}
