package io.github.woowuproutes.source;

/** What a time column holds, which decides how {@code :#since} must be bound. */
enum TimeKind {
    /** A moment: a timestamp with time zone. */
    MOMENT,
    /** A date and time without a zone. */
    LOCAL,
    /** A date without a time. */
    DAY,
    /** A text or number; its form shows only in a value. */
    BY_VALUE
}
