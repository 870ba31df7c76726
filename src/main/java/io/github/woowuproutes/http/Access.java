package io.github.woowuproutes.http;

import java.util.Set;

/** How the sender of a webhook shows who it is. */
public sealed interface Access {

    /** With a bearer token, as every other sender. */
    record Token() implements Access {}

    /**
     * With a signature over the body, so it can only be looked at when the body is there.
     *
     * @param headers the headers that hold it, in lower case
     */
    record Signed(Set<String> headers) implements Access {
        public Signed {
            headers = Set.copyOf(headers);
        }
    }
}
