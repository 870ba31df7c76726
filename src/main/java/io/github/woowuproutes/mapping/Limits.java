package io.github.woowuproutes.mapping;

import java.time.Duration;

/** What a document and a mapping may not exceed. Orders stay far below. */
final class Limits {

    /** Of a document, in bytes. */
    static final int BYTES = 16_000_000;

    /** How deep a document may be nested. */
    static final int DEPTH = 100;

    /** Characters of a number. */
    static final int NUMBER = 400;

    /** Characters of a name. */
    static final int NAME = 1_000;

    /** How deep an evaluation may be nested. */
    static final int CALLS = 400;

    /** Of one evaluation, in time of the processor: a busy machine must not make a good order a faulty one. */
    static final Duration EVALUATION = Duration.ofSeconds(5);

    private Limits() {}
}
