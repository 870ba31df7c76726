package io.github.woowuproutes.http;

/** The refusals that more than one place gives, in the same words. */
final class Problems {

    private Problems() {}

    static Problem unauthorized() {
        return Problem.of(
                        401,
                        "Not authorized",
                        "Send the header \"Authorization: Bearer TOKEN\" with one of the tokens of orders.http.token.")
                .header("WWW-Authenticate", "Bearer");
    }

    static Problem wrongSignature() {
        return Problem.of(
                        401,
                        "Not authorized",
                        "The signature is missing, is older than it may be, or is not of this body and one of our secrets.")
                .header("WWW-Authenticate", "Signature");
    }

    static Problem notFound() {
        return Problem.of(404, "Not found", "There is nothing here. Orders are sent to /orders, as docs/http.md says.");
    }

    static Problem notAllowed(String allowed) {
        return Problem.of(405, "Method not allowed", "Here you can use " + allowed + ".")
                .header("Allow", allowed);
    }

    static Problem tooLarge(String detail) {
        return Problem.of(413, "Too large", detail);
    }

    static Problem wrongType(String detail) {
        return Problem.of(415, "Unsupported media type", detail);
    }

    static Problem malformed(String detail) {
        return Problem.of(400, "Not readable", detail);
    }

    /** For what works again by itself. */
    static Problem later(String detail, int seconds) {
        return Problem.of(503, "Not now", detail).header("Retry-After", Integer.toString(seconds));
    }

    static Problem broken() {
        return Problem.of(500, "Our fault", "Something went wrong here, and nothing was accepted. Our log says what.");
    }
}
