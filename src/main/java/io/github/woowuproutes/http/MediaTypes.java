package io.github.woowuproutes.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which types of content are read. */
final class MediaTypes {

    private static final String UTF_8 = "\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?";
    private static final Pattern JSON =
            Pattern.compile("application/([\\w.-]+\\+)?json" + UTF_8, Pattern.CASE_INSENSITIVE);
    /** An XML document names its own encoding. */
    private static final Pattern XML =
            Pattern.compile("(application|text)/([\\w.-]+\\+)?xml\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private MediaTypes() {}

    static Optional<Problem> json(String contentType) {
        return JSON.matcher(contentType).matches()
                ? Optional.empty()
                : Optional.of(
                        Problems.wrongType("Send JSON in UTF-8, with the header \"Content-Type: application/json\"."));
    }

    static Optional<Problem> document(String contentType) {
        return XML.matcher(contentType).matches() || JSON.matcher(contentType).matches()
                ? Optional.empty()
                : Optional.of(
                        Problems.wrongType(
                                "Send JSON in UTF-8 or XML, with the header \"Content-Type: application/json\" or \"application/xml\"."));
    }
}
