package io.github.woowuproutes.sandbox;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Text as JSON has it. */
final class JsonText {
    private JsonText() {}

    static StringBuilder quote(StringBuilder json, String text) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        return json.append('"');
    }
}
