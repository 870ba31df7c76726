package io.github.woowuproutes.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * One call to WoowUp for an order, as it is kept for whoever asks later. It holds no secret.
 *
 * @param at         when the call began
 * @param call       which one, by WoowUp's name of the operation
 * @param httpStatus the answer's status; empty when there was none
 * @param duration   how long it took
 * @param outcome    what came of it, in words
 */
public record Attempt(Instant at, String call, OptionalInt httpStatus, Duration duration, String outcome) {}
