package io.github.woowuproutes.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** Camel's own schema of the YAML DSL. A kamelet's template is checked entry by entry, as if it were a route file. */
final class SchemaRule implements RouteRule {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema = camelYamlDsl();

    @Override
    public String title() {
        return "is valid against Camel's schema";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        if (file.fault().isPresent()) {
            return Stream.empty();
        }
        return file.isKamelet()
                ? file.entries().flatMap(entry -> kameletEntry(file, entry))
                : faults(file, file.content().value(), "");
    }

    private Stream<Finding> kameletEntry(RouteFile file, Part entry) {
        var wrapped = JSON.createArrayNode().add(JSON.createObjectNode().set(entry.key(), entry.value()));
        return faults(file, wrapped, file.template().pointer());
    }

    private Stream<Finding> faults(RouteFile file, JsonNode content, String above) {
        return schema.validate(content).stream()
                .filter(fault -> !isPlaceholderForValue(fault))
                .map(fault -> {
                    var place = fault.getInstanceLocation().toString();
                    var pointer = above.isEmpty() ? place : above + place.replaceFirst("^/0", "");
                    return new Finding(file.path(), file.content().lineOf(pointer), pointer + ": " + fault.getError());
                })
                .distinct();
    }

    /** The schema wants a number or a flag where the configuration will put one. */
    private static boolean isPlaceholderForValue(ValidationMessage fault) {
        var value = fault.getInstanceNode();
        return fault.getType().equals("type")
                && value.isTextual()
                && value.asText().matches("\\{\\{.+}}");
    }

    private static JsonSchema camelYamlDsl() {
        var dialect = JsonMetaSchema.builder(JsonMetaSchema.getV4())
                .keyword(new NonValidationKeyword("deprecated"))
                .build();
        var schemas = JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(VersionFlag.V4))
                .metaSchema(dialect)
                .build();
        var config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        try (var schema = SchemaRule.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            return schemas.getSchema(JSON.readTree(schema), config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
