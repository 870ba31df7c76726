package io.github.woowuproutes.sandbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks the detail of an order: a JSON array of items with exactly the documented names and types. */
final class Factura {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> REQUIRED = Set.of("codigo", "producto", "cantidad", "precio");
    private static final Set<String> VARIATION = Set.of("name", "value");
    private static final Map<String, Boolean> IS_NUMBER = Map.of(
            "codigo",
            false,
            "producto",
            false,
            "cantidad",
            true,
            "precio",
            true,
            "branch",
            false,
            "categoryCode",
            false);

    private Factura() {}

    /**
     * @param text the field as it was decoded
     * @return the branches that items name
     */
    static Set<String> check(String text) throws WireBreach {
        try (var json = JSON.createParser(text)) {
            var branches = new HashSet<String>();
            expect(json.nextToken() == JsonToken.START_ARRAY, "is not a JSON array");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                item(json, branches);
            }
            expect(json.nextToken() == null, "goes on behind its array");
            return branches;
        } catch (JsonProcessingException e) {
            throw new WireBreach("factura is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void item(JsonParser json, Set<String> branches) throws IOException, WireBreach {
        expect(json.currentToken() == JsonToken.START_OBJECT, "holds something that is no item");
        var required = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if ("variations".equals(name)) {
                variations(json);
                continue;
            }
            var number = IS_NUMBER.get(name);
            expect(number != null, "has an item with the unknown field '" + name + "'");
            expect(number ? value.isNumeric() : value == JsonToken.VALUE_STRING, "has a wrong type in '" + name + "'");
            if (REQUIRED.contains(name)) {
                required++;
            }
            if ("branch".equals(name)) {
                branches.add(json.getText());
            }
        }
        expect(required == REQUIRED.size(), "has an item without one of codigo, producto, cantidad, precio");
    }

    private static void variations(JsonParser json) throws IOException, WireBreach {
        expect(json.currentToken() == JsonToken.START_ARRAY, "has variations that are no array");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.START_OBJECT, "has a variation that is no object");
            var fields = 0;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                expect(VARIATION.contains(json.currentName()), "has a variation with an unknown field");
                expect(json.nextToken() == JsonToken.VALUE_STRING, "has a variation that is no text");
                fields++;
            }
            expect(fields == VARIATION.size(), "has a variation without name or value");
        }
    }

    private static void expect(boolean right, String problem) throws WireBreach {
        if (!right) {
            throw new WireBreach("factura " + problem);
        }
    }
}
