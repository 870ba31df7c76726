package io.github.woowuproutes.http;

import java.util.regex.Pattern;

/**
 * What a path points at.
 *
 * @param name the order's number or the format's name, as it stands in the path; empty where there is none
 */
record Place(Kind kind, String name) {

    enum Kind {
        /** {@code /orders}. */
        ORDERS,
        /** {@code /orders/NAME}. */
        MEMBER,
        /** Below {@code /orders}, and nothing. */
        NOTHING,
        /** Not ours; perhaps a route of the merchant's own. */
        ELSEWHERE
    }

    private static final String ROOT = "/orders";
    private static final Pattern READABLE = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");

    /** Whether a path or a query is encoded as it should be. */
    static boolean isReadable(String encoded) {
        return READABLE.matcher(encoded).matches();
    }

    static Place of(String path) {
        if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
            return new Place(Kind.ELSEWHERE, "");
        }
        String below = path.substring(ROOT.length()).replaceFirst("^/", "").replaceFirst("/$", "");
        if (below.isEmpty()) {
            return new Place(Kind.ORDERS, "");
        }
        return below.contains("/") ? new Place(Kind.NOTHING, "") : new Place(Kind.MEMBER, below);
    }
}
