package io.github.woowuproutes.demo;

/** The demo cannot use its folder; the message says why and what to do. */
public final class DemoFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFolderException(String message) {
        super(message);
    }
}
