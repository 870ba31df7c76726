package io.github.woowuproutes.woowup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer's whole list of movements, the answer of v2's {@code GET /transactions?userapp_id=}: a bare JSON array of
 * {@code {id, points, action_id, concept_id, description, created}}. It is the only way to find out afterwards whether a
 * reward arrived, so whatever is not exactly such a list counts as not read at all.
 */
public final class Movements {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final String call;
    private final Map<String, Movement> byId = new LinkedHashMap<>();

    private Movements(String call) {
        this.call = call;
    }

    /**
     * Reads an answer.
     *
     * @param call       WoowUp's name of the call
     * @param status     the HTTP status
     * @param retryAfter the header {@code Retry-After}, if there
     * @param body       the body; may be empty
     * @throws WoowUpException if it is anything but a whole list
     */
    public static Movements read(String call, int status, Optional<String> retryAfter, byte[] body)
            throws WoowUpException {
        Optional<JsonNode> list = status < 200 || status > 299 ? Optional.empty() : array(body);
        if (list.isEmpty()) {
            V2Answer answer = V2Answer.read(call, status, retryAfter, body);
            throw new UnclearAnswer(
                    call,
                    "no list of transactions"
                            + (answer.isYes() ? "" : ": " + answer.refusal().getMessage()));
        }
        Movements movements = new Movements(call);
        for (JsonNode entry : list.get()) {
            movements.add(entry);
        }
        return movements;
    }

    /** True if the list holds a movement with that number. */
    public boolean holds(String transaction) {
        return byId.containsKey(transaction);
    }

    /** How many movements the list holds. */
    public int size() {
        return byId.size();
    }

    /** What the list says about a reward that was sent. */
    public Evidence of(SentReward sent) {
        return of(sent, false);
    }

    /**
     * What the list says about an order that may have been rewarded at some other time, when a unit of money may have
     * earned other points: a movement that has the order's number for its whole description is its reward.
     *
     * @param expected the number, and the points that it would give now
     */
    public Evidence ofAnyTime(SentReward expected) {
        return of(expected, true);
    }

    private Evidence of(SentReward sent, boolean anyPoints) {
        List<Movement> given = new ArrayList<>();
        List<Movement> doubtful = new ArrayList<>();
        int taken = 0;
        for (Movement movement : byId.values()) {
            Naming naming = Naming.of(sent.number(), movement.description());
            boolean opposite = movement.points().signum() * sent.points().signum() < 0;
            boolean samePoints = movement.points().compareTo(sent.points()) == 0
                    || anyPoints && !opposite && movement.description().equals(sent.number());
            if (naming == Naming.NAMED && opposite) {
                taken++;
            } else if (naming == Naming.NAMED && samePoints) {
                given.add(movement);
            } else if (naming != Naming.NOT_NAMED) {
                doubtful.add(movement);
            }
        }
        return evidence(sent, given, taken, doubtful);
    }

    private static Evidence evidence(SentReward sent, List<Movement> given, int taken, List<Movement> doubtful) {
        if (given.size() - taken > 1) {
            return new Evidence.Twice(given.stream().map(Movement::id).toList());
        }
        if (!given.isEmpty()) {
            Movement first = given.get(0);
            return new Evidence.Shown(first.id(), first.points().longValue());
        }
        if (!doubtful.isEmpty()) {
            Movement first = doubtful.get(0);
            return new Evidence.Unclear("WoowUp's transaction " + first.id() + " names the order ("
                    + Words.shortened(first.description()) + ") with "
                    + first.points().toPlainString() + " points instead of "
                    + sent.points().toPlainString());
        }
        return taken > 0
                ? new Evidence.Unclear(
                        "WoowUp shows that the order's points were taken back, and not that they were given")
                : new Evidence.Absent();
    }

    /** A movement that is listed twice is one movement. */
    private void add(JsonNode entry) throws UnclearAnswer {
        JsonNode description = entry.path("description");
        if (!entry.isObject() || !description.isTextual() && !description.isNumber() && !description.isNull()) {
            throw new UnclearAnswer(call, "a list with an entry that is no transaction");
        }
        String id = scalar(entry, "id");
        String words = description.isNull() ? "" : description.asText().strip();
        byId.put(id, new Movement(id, points(entry), words));
    }

    private BigDecimal points(JsonNode entry) throws UnclearAnswer {
        try {
            BigDecimal points = new BigDecimal(scalar(entry, "points"));
            // nobody has points that take more than these digits, and nothing has to be worked out with such numbers
            if (Math.abs((long) points.scale()) + points.precision() < 40) {
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
