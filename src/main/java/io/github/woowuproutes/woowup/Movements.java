package io.github.woowuproutes.woowup;

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

    /** By id: a movement that is listed twice is one movement. */
    private final Map<String, Movement> byId = new LinkedHashMap<>();

    private Movements(List<Movement> movements) {
        movements.forEach(movement -> byId.put(movement.id(), movement));
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
        boolean isAnswered = status == 200;
        Optional<List<Movement>> list = isAnswered ? new MovementReader(call).read(body) : Optional.empty();
        if (list.isPresent()) {
            return new Movements(list.get());
        }
        V2Answer answer = V2Answer.read(call, status, retryAfter, body);
        String words = answer.isYes() ? "" : ": " + answer.refusal().getMessage();
        throw new UnclearAnswer(call, "no list of transactions" + words);
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
}
