package io.github.woowuproutes.jms;

/** A queue cannot be used until somebody corrects its keys or its driver; the message says how. */
public final class QueueFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String queue;

    QueueFault(String queue, String message, Throwable cause) {
        super(message, cause);
        this.queue = queue;
    }

    /** What the keys of the queue begin with. */
    public String queue() {
        return queue;
    }
}
