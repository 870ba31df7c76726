package io.github.woowuproutes.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML as Camel does, and keeps the line of every node. */
final class YamlText {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlText() {}

    /**
     * The content of a file with exactly one document.
     *
     * @throws Unreadable with the line, for broken YAML, a key that stands twice and any other number of documents
     */
    static Part read(String text) {
        try {
            var documents = new Compose(LoadSettings.builder().build())
                    .composeAllFromString(text)
                    .iterator();
            if (!documents.hasNext()) {
                throw new Unreadable(1, "the file is empty");
            }
            var yaml = new YamlText();
            var first = yaml.json("", documents.next());
            if (documents.hasNext()) {
                throw new Unreadable(lineOf(documents.next()), "a second YAML document starts here; make it a file");
            }
            return new Part("", first, Map.copyOf(yaml.lines));
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new Unreadable(line, "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new Unreadable(1, "is not YAML: " + e.getMessage());
        }
    }

    private JsonNode json(String pointer, Node node) {
        lines.putIfAbsent(pointer, lineOf(node));
        if (node instanceof MappingNode mapping) {
            return object(pointer, mapping);
        }
        if (node instanceof SequenceNode sequence) {
            var list = JSON.arrayNode();
            sequence.getValue().forEach(member -> list.add(json(pointer + "/" + list.size(), member)));
            return list;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode object(String pointer, MappingNode mapping) {
        var object = JSON.objectNode();
        for (var member : mapping.getValue()) {
            var name = ((ScalarNode) member.getKeyNode()).getValue();
            var place = pointer + "/" + Part.escaped(name);
            if (object.has(name)) {
                throw new Unreadable(lineOf(member.getKeyNode()), "the key '" + name + "' stands twice");
            }
            lines.put(place, lineOf(member.getKeyNode()));
            object.set(name, json(place, member.getValueNode()));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        var text = node.getValue();
        if (Tag.NULL.equals(node.getTag())) {
            return JSON.nullNode();
        }
        if (Tag.BOOL.equals(node.getTag())) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag())) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return JSON.textNode(text);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** A file that no rule can look into. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
