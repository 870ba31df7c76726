package io.github.woowuproutes.file;

import io.github.woowuproutes.rows.SourceFault;

/** Says why a file or its place cannot be read now. */
final class Reason {

    private Reason() {}

    static String of(Throwable failure) {
        var innermost = failure;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SourceFault) {
                return cause.getMessage();
            }
            innermost = cause;
        }
        var message = innermost.getMessage();
        var words = message == null || message.isBlank() || innermost instanceof java.nio.file.FileSystemException
                ? innermost.getClass().getSimpleName() + (message == null ? "" : ": " + message)
                : message;
        return words.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
