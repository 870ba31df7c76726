package io.github.woowuproutes.http;

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
