package io.github.woowuproutes.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param call    the documented call; empty where path and method are none
 * @param path    still encoded
 * @param query   still encoded, without the question mark; empty where there is none
 * @param headers by their names in lower case, with all values
 * @param body    still encoded
 */
public record SeenRequest(
        Optional<Call> call,
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        String body) {}
