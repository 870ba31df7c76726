package io.github.woowuproutes.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The members of a JSON array, or the one document that is no array, each as the text that stands in the file. What is in a
 * document is for whoever maps it; here only its end is looked for.
 */
final class JsonPieces implements Pieces {

    private static final int DEEPEST = 1000;
    private static final int SHOWN = 1000;
    /** A parser reads ahead; what it has read beyond a document's end is kept for the next. */
    private static final int AHEAD = 100_000;

    private final Recorded text;
    private final JsonParser parser;
    private boolean inArray;
    private boolean begun;
    private boolean ended;

    JsonPieces(Reader reader) throws IOException {
        this.text = new Recorded(reader, LONGEST + AHEAD);
        this.parser = factory().createParser(text);
    }

    private static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
    }

    @Override
    public Optional<Piece> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            return begin() ? Optional.of(document()) : end();
        } catch (JsonParseException | StreamConstraintsException wrong) {
            ended = true;
            var place = wrong.getLocation();
            throw new FileRefused(new Complaint(
                    place == null ? 0 : place.getLineNr(),
                    place == null ? "" : "position " + place.getColumnNr(),
                    words(wrong),
                    "JSON: a list of orders in [ ], or one order",
                    ""));
        }
    }

    private static String words(IOException wrong) {
        if (wrong instanceof JsonEOFException) {
            return "the file ends in the middle";
        }
        return wrong instanceof StreamConstraintsException
                ? "it is nested deeper than " + DEEPEST + ", or holds a name or number that is too long"
                : "it is not JSON from here on";
    }

    /** Goes to the beginning of the next document. */
    private boolean begin() throws IOException {
        var token = parser.nextToken();
        if (!begun) {
            begun = true;
            if (token == JsonToken.START_ARRAY) {
                inArray = true;
                token = parser.nextToken();
            }
        } else if (!inArray && token != null) {
            throw new FileRefused(new Complaint(
                    parser.currentTokenLocation().getLineNr(),
                    "",
                    "it goes on after the end of the document",
                    "one order, or a list in [ ]; a file with an order on each line is named .jsonl",
                    ""));
        }
        if (token == JsonToken.END_ARRAY) {
            inArray = false;
            return begin();
        }
        return token != null;
    }

    private Optional<Piece> end() {
        ended = true;
        return Optional.empty();
    }

    private Piece document() throws IOException {
        var begin = parser.currentTokenLocation();
        var from = begin.getCharOffset();
        text.forgetBefore(from);
        parser.skipChildren();
        parser.finishToken();
        var to = parser.currentLocation().getCharOffset();
        if (text.isTooLong() || to - from > LONGEST) {
            return new Piece.Broken(
                    begin.getLineNr(),
                    "the document is longer than " + LONGEST + " characters",
                    "an order, which is shorter",
                    text.isTooLong() ? "" : text.text(from, from + SHOWN));
        }
        return new Piece.Text(begin.getLineNr(), text.text(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        parser.close();
        text.close();
    }
}
