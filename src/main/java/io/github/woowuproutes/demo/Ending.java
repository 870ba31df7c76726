package io.github.woowuproutes.demo;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How an order ended, or should.
 *
 * @param standing the customer's, where a reward was sent
 * @param points   what WoowUp was asked to give
 * @param because  why nothing was given, as the journal says; for a rejected order the faulty fields
 */
record Ending(End end, Optional<Standing> standing, OptionalLong points, String because) {

    /** In a few words, for a person. */
    String words() {
        return switch (end) {
            case OPEN -> because.isEmpty() ? "on its way" : "waits: " + because;
            case REWARDED ->
                standing.map(Standing::words).orElse("rewarded") + ": "
                        + (points.isPresent() ? points.getAsLong() : "no") + " points";
            case CANCELLED -> "cancelled, and the points were taken back";
            case SKIPPED -> "skipped: " + because;
            case PARKED -> "parked for a person to look at: " + because;
            case REJECTED -> "rejected, wrong in: " + because;
            case NO_ROW -> "no row: not paid, so it earns nothing yet";
        };
    }

    /** Whether this is what should have been; a reason may say more than was asked for. */
    boolean is(Ending expected) {
        return end == expected.end
                && (expected.standing.isEmpty() || standing.equals(expected.standing))
                && (expected.points.isEmpty() ? end != End.REWARDED : points.equals(expected.points))
                && because.contains(expected.because);
    }
}
