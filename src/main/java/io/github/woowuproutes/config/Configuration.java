package io.github.woowuproutes.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The values of all keys, from {@code application.properties}, the environment and the defaults. What a key may hold
 * was checked when this was made: a getter does not fail for a key of the right kind.
 */
public interface Configuration {

    /** The value of a key that has a default or is required. */
    String text(String key);

    /** The value of a key that may be left out; a blank one counts as left out. */
    Optional<String> find(String key);

    /** A whole number. */
    int number(String key);

    /** {@code true} or {@code false}. */
    boolean flag(String key);

    /** A time span as it is written in the file: {@code 30s}, {@code 10min}, {@code 1h}, {@code 3d}; {@code none} is zero. */
    Duration duration(String key);

    /** An amount of bytes as it is written in the file: {@code 512KB}, {@code 1MB}. */
    int bytes(String key);

    /** A list, separated by commas, trimmed, without empty members. */
    List<String> list(String key);
}
