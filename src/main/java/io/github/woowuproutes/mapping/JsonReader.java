package io.github.woowuproutes.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as plain values: maps, lists, texts, booleans, and numbers as {@link Decimals} makes them. For a mapping a {@code null}
 * is as if it were not there: platforms write it where they have nothing, and JSONata would trip over it.
 */
final class JsonReader {

    private final JsonFactory factory = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxNumberLength(Limits.NUMBER)
                    .maxNameLength(Limits.NAME)
                    .maxStringLength(Limits.BYTES)
                    .build())
            .build();

    private final boolean withNulls;

    private JsonReader(boolean withNulls) {
        this.withNulls = withNulls;
    }

    /** A reader for documents that are mapped. */
    static JsonReader withoutNulls() {
        return new JsonReader(false);
    }

    /** A reader for documents that are taken as they are. */
    static JsonReader withNulls() {
        return new JsonReader(true);
    }

    /**
     * A value of the outermost list, or the only one.
     *
     * @param value the value
     * @param text  as it stands in the document
     */
    record Element(Object value, String text) {}

    /** Reads a document whole. */
    Object read(String text) throws Unreadable {
        try (JsonParser json = factory.createParser(text)) {
            Object value = value(json, begin(json), text);
            end(json, text);
            return value;
        } catch (IOException wrong) {
            throw JsonFault.of(wrong, text);
        }
    }

    /** Reads a list value by value; a document that is no list is one value. */
    List<Element> elements(String text) throws Unreadable {
        try (JsonParser json = factory.createParser(text)) {
            List<Element> elements = new ArrayList<>();
            if (begin(json) != JsonToken.START_ARRAY) {
                elements.add(element(json, text));
            } else {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(element(json, text));
                }
            }
            end(json, text);
            return elements;
        } catch (IOException wrong) {
            throw JsonFault.of(wrong, text);
        }
    }

    private Element element(JsonParser json, String text) throws IOException, Unreadable {
        int from = offset(json);
        Object value = value(json, json.currentToken(), text);
        json.finishToken();
        return new Element(
                value, text.substring(from, (int) json.currentLocation().getCharOffset()));
    }

    private static JsonToken begin(JsonParser json) throws IOException, Unreadable {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw new Unreadable("", "is empty", "an order in JSON or XML");
        }
        return first;
    }

    private static void end(JsonParser json, String text) throws IOException, Unreadable {
        if (json.nextToken() != null) {
            throw new Unreadable(
                    Place.of(text, offset(json)).toString(),
                    "goes on after its end",
                    "one JSON value; several orders are a list in [ ]");
        }
    }

    private Object value(JsonParser json, JsonToken token, String text) throws IOException, Unreadable {
        return switch (token) {
            case START_OBJECT -> object(json, text);
            case START_ARRAY -> list(json, text);
            case VALUE_STRING -> string(json, text);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json, text);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private Map<String, Object> object(JsonParser json, String text) throws IOException, Unreadable {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            Object value = value(json, json.nextToken(), text);
            if (withNulls || value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private List<Object> list(JsonParser json, String text) throws IOException, Unreadable {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            Object value = value(json, token, text);
            if (withNulls || value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private static Number number(JsonParser json, String text) throws IOException, Unreadable {
        try {
            if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                return Decimals.of(json.getLongValue());
            }
            return Decimals.of(json.getDecimalValue());
        } catch (NumberFormatException outOfRange) {
            throw new Unreadable(
                    Place.of(text, offset(json)).toString(),
                    "is a number out of every range",
                    "a number that can be meant");
        } catch (ArithmeticException outOfRange) {
            throw new Unreadable(
                    Place.of(text, offset(json)).toString(),
                    "is " + outOfRange.getMessage(),
                    "a number that can be meant");
        }
    }

    /** Half of a character, which {@code \}{@code uD800} can write, can be kept nowhere. */
    private static String string(JsonParser json, String text) throws IOException, Unreadable {
        String value = json.getText();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    throw new Unreadable(
                            Place.of(text, offset(json)).toString(), "holds half of a character", "whole characters");
                }
                i++;
            }
        }
        return value;
    }

    private static int offset(JsonParser json) {
        return (int) json.currentTokenLocation().getCharOffset();
    }
}
