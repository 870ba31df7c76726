package io.github.woowuproutes.mapping;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Optional;

/** Says what is wrong with a JSON text without repeating what stands there. */
final class JsonFault {

    private JsonFault() {}

    static Unreadable of(IOException failure, String text) {
        Optional<Place> place = Optional.of(failure)
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .map(JacksonException::getLocation)
                .map(location -> Place.of(text, (int) location.getCharOffset()));
        String where = place.map(Place::toString).orElse("");
        String message = failure instanceof JacksonException json ? String.valueOf(json.getOriginalMessage()) : "";
        if (failure instanceof JsonEOFException) {
            return new Unreadable(where, "ends in the middle", "a whole JSON document");
        }
        if (message.startsWith("Duplicate field")) {
            return new Unreadable(where, "the same key stands twice in an object", "each key once");
        }
        if (failure instanceof StreamConstraintsException) {
            return new Unreadable(where, tooMuch(message), "an order, which is smaller");
        }
        return new Unreadable(where, "is not JSON from here on", "JSON (RFC 8259) or XML");
    }

    private static String tooMuch(String message) {
        if (message.contains("nesting depth")) {
            return "is nested deeper than " + Limits.DEPTH;
        }
        if (message.contains("Number")) {
            return "a number has more than " + Limits.NUMBER + " characters";
        }
        return message.contains("Name")
                ? "a key has more than " + Limits.NAME + " characters"
                : "a text has more than " + Limits.BYTES + " characters";
    }
}
