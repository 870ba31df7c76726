package io.github.woowuproutes.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that goes wrong with one call. Where a fault has {@code applied}, it says whether the programme did what was asked before it went wrong. */
public sealed interface Fault {

    /** The call is looked at only after {@code before}, and answered {@code after} it was done. */
    record Latency(Duration before, Duration after) implements Fault {}

    /** HTTP 200 with {@code "status": false} and that message; nothing is applied. */
    record Refused(String message) implements Fault {}

    /** That HTTP status, with {@code Retry-After} in seconds where it is given. */
    record Status(int code, OptionalInt retryAfter, boolean applied) implements Fault {}

    /** The answer comes broken or not at all. */
    record Broken(Breakage breakage, boolean applied) implements Fault {}

    /** A list of {@code transactions} that is whole to look at, and is not. Other calls are not touched. */
    sealed interface OfList extends Fault {}

    /** Without that order, or empty where none is named. */
    record Hidden(Optional<String> order) implements OfList {}

    /** Without what was applied less than that long ago. */
    record Lagging(Duration behind) implements OfList {}

    /** Only the newest so many. */
    record Shortened(int newest) implements OfList {}

    /** How an answer is broken. */
    enum Breakage {
        /** Accepted, never answered; the connection stays open. */
        BLACK_HOLE,
        /** The connection is reset (TCP RST). */
        RESET,
        /** The connection is closed without a byte. */
        END_OF_FILE,
        /** The connection is closed in the middle of the header. */
        HALF_HEADER,
        /** The connection is closed in the middle of the JSON: {@code Content-Length} promised more. */
        TRUNCATED,
        /** 200 with an HTML page. */
        HTML,
        /** 200 without a body. */
        EMPTY
    }

    /** Done at once, answered late. */
    static Fault slow(Duration answerAfter) {
        return new Latency(Duration.ZERO, answerAfter);
    }

    /** Not even looked at for that long: the caller may have given up when it is done. */
    static Fault late(Duration doneAfter) {
        return new Latency(doneAfter, Duration.ZERO);
    }

    static Fault refused(String message) {
        return new Refused(message);
    }

    /** A right key is treated as a wrong one, the way that v2 may say it: 200 with {@code "status": false}. */
    static Fault keyRefused() {
        return new Refused(Doorkeeper.WRONG_KEY);
    }

    static Fault status(int code) {
        return new Status(code, OptionalInt.empty(), false);
    }

    static Fault tooManyRequests(int retryAfterSeconds) {
        return new Status(429, OptionalInt.of(retryAfterSeconds), false);
    }

    static Fault appliedThenStatus(int code) {
        return new Status(code, OptionalInt.empty(), true);
    }

    /** Broken before anything was applied. */
    static Fault broken(Breakage breakage) {
        return new Broken(breakage, false);
    }

    /** Applied, and then the answer is broken. */
    static Fault appliedThen(Breakage breakage) {
        return new Broken(breakage, true);
    }

    static Fault emptyList() {
        return new Hidden(Optional.empty());
    }

    static Fault hidden(String order) {
        return new Hidden(Optional.of(order));
    }

    static Fault lagging(Duration behind) {
        return new Lagging(behind);
    }

    static Fault shortened(int newest) {
        return new Shortened(newest);
    }
}
