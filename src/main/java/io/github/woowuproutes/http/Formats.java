package io.github.woowuproutes.http;

import java.util.Optional;

/** The formats that are served at {@code /orders/FORMAT}. */
public interface Formats {

    /** How senders of that format show who they are; empty if there is no such format. */
    Optional<Access> access(String format);
}
