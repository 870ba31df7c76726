package io.github.woowuproutes.config;

import java.util.Optional;

/**
 * One key that a merchant may set.
 *
 * @param name     the key as it stands in the file
 * @param fallback the value of a key that was left out, if it has one
 * @param kind     what it may hold
 * @param secret   whether its value is never printed
 * @param required whether the program cannot start without it
 * @param meaning  what it does, in plain words with units
 */
record Key(String name, Optional<String> fallback, Kind kind, boolean secret, boolean required, String meaning) {

    static Key withDefault(String name, String fallback, Kind kind, String meaning) {
        return new Key(name, Optional.of(fallback), kind, false, false, meaning);
    }

    static Key optional(String name, Kind kind, String meaning) {
        return new Key(name, Optional.empty(), kind, false, false, meaning);
    }

    static Key required(String name, Kind kind, String meaning) {
        return new Key(name, Optional.empty(), kind, false, true, meaning);
    }

    Key hidden() {
        return new Key(name, fallback, kind, true, required, meaning);
    }

    /** A wrong value as it may be printed. */
    String shown(String value) {
        return secret ? "a value (not shown: it is secret)" : kind.shown().apply(value);
    }
}
