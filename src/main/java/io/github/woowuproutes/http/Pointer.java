package io.github.woowuproutes.http;

/** The place of a fault as a JSON Pointer (RFC 6901) into what was sent. */
final class Pointer {

    private Pointer() {}

    /**
     * The pointer.
     *
     * @param prefix what leads to the order; empty if it is the whole
     * @param field  a path into the order: {@code items[2].quantity}
     */
    static String of(String prefix, String field) {
        if (field.isEmpty()) {
            return prefix;
        }
        String path =
                field.replace("~", "~0").replace("/", "~1").replace(".", "/").replaceAll("\\[(\\d+)]", "/$1");
        return prefix + "/" + path;
    }
}
