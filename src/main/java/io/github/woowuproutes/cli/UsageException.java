package io.github.woowuproutes.cli;

/** The command was called in a wrong way: nothing was tried, and the process ends with {@link ExitCode#WRONG_USAGE}. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one sentence that says what to do */
    public UsageException(String message) {
        super(message);
    }

    /** @param cause what showed that the call was wrong */
    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
