package io.github.woowuproutes.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.order.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one order, or an array of them. Strictly: what could be understood in two ways is not understood. */
final class OrderReader {

    static final int MOST_ORDERS = 1_000;
    private static final int MOST_TOKENS = 400_000;
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 200;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * What a text holds.
     *
     * @param array     whether it is an array
     * @param documents its members, or the one order
     */
    record Read(boolean array, List<Document> documents) {}

    /**
     * Reads the text.
     *
     * @throws Refused if it is no JSON, or holds too many orders
     */
    Read read(String text) {
        try (JsonParser parser = json.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Refused(Problems.malformed("The body is empty. Send an order, or an array of them."));
            }
            boolean array = first == JsonToken.START_ARRAY;
            List<Document> documents = array ? members(parser, text) : List.of(document(parser, text));
            if (parser.nextToken() != null) {
                throw new Refused(
                        Problems.malformed("Something follows the end of the JSON" + at(parser.currentLocation())));
            }
            return new Read(array, documents);
        } catch (StreamConstraintsException e) {
            throw new Refused(Problems.malformed("The JSON is nested deeper, or has longer names or numbers, or more"
                    + " values than orders have" + at(e.getLocation())));
        } catch (JsonProcessingException e) {
            throw new Refused(Problems.malformed((e.getOriginalMessage().startsWith("Duplicate field")
                            ? "The same field stands twice in one object"
                            : "This is no JSON")
                    + at(e.getLocation())));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can always be read", e);
        }
    }

    private List<Document> members(JsonParser parser, String text) throws IOException {
        List<Document> documents = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (documents.size() == MOST_ORDERS) {
                throw new Refused(
                        Problems.tooLarge("An array may hold " + MOST_ORDERS + " orders. Send the rest by itself."));
            }
            documents.add(document(parser, text));
        }
        return documents;
    }

    private Document document(JsonParser parser, String text) throws IOException {
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        JsonNode node = json.readTree(parser);
        int end = (int) parser.currentLocation().getCharOffset();
        if (node instanceof ObjectNode order) {
            return new Document(order, () -> raw(text, begin, end), List.of());
        }
        return new Document(json.createObjectNode(), () -> raw(text, begin, end), List.of(NO_OBJECT));
    }

    private static final Fault NO_OBJECT = new Fault("", "this is no JSON object", "an order as a JSON object");

    private static byte[] raw(String text, int begin, int end) {
        return text.substring(begin, end).getBytes(StandardCharsets.UTF_8);
    }

    private static String at(JsonLocation location) {
        return location == null ? "." : ": line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }
}
