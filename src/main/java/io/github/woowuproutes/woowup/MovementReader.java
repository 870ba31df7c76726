package io.github.woowuproutes.woowup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list of movements from JSON. Whatever is not exactly such a list counts as not read at all. */
final class MovementReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** Nobody has points of more digits, and nothing has to be worked out with such numbers. */
    private static final int MOST_DIGITS = 40;

    private final String call;

    /** @param call WoowUp's name of the call, for messages */
    MovementReader(String call) {
        this.call = call;
    }

    /** The movements; empty if the bytes are no JSON array. */
    Optional<List<Movement>> read(byte[] body) throws UnclearAnswer {
        Optional<JsonNode> list = array(body);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        List<Movement> movements = new ArrayList<>();
        for (JsonNode entry : list.get()) {
            movements.add(movement(entry));
        }
        return Optional.of(movements);
    }

    private Movement movement(JsonNode entry) throws UnclearAnswer {
        JsonNode description = entry.path("description");
        if (!entry.isObject() || !description.isTextual() && !description.isNumber() && !description.isNull()) {
            throw new UnclearAnswer(call, "a list with an entry that is no transaction");
        }
        String words = description.isNull() ? "" : description.asText().strip();
        return new Movement(scalar(entry, "id"), points(entry), words);
    }

    private BigDecimal points(JsonNode entry) throws UnclearAnswer {
        try {
            BigDecimal points = new BigDecimal(scalar(entry, "points"));
            if (Math.abs((long) points.scale()) + points.precision() < MOST_DIGITS) {
                return points;
            }
        } catch (NumberFormatException e) {
            // as below
        }
        throw new UnclearAnswer(call, "a list with a transaction whose points are no number");
    }

    private String scalar(JsonNode entry, String field) throws UnclearAnswer {
        JsonNode value = entry.path(field);
        if (!value.isTextual() && !value.isNumber() || value.asText().isBlank()) {
            throw new UnclearAnswer(call, "a list with a transaction without " + field);
        }
        return value.asText().strip();
    }

    private static Optional<JsonNode> array(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isArray);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }
}
