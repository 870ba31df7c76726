package io.github.woowuproutes.file;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;

/** Looks into a folder or server only when it is time to, and says once why it cannot be reached. */
final class Patience implements PollingConsumerPollStrategy, ExceptionHandler {

    private final FileStatus status;

    Patience(FileStatus status) {
        this.status = status;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return status.mayTry(FileStatus.PLACE) && status.mayTry(FileStatus.JOURNAL);
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        status.works(FileStatus.PLACE);
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        status.failed(FileStatus.PLACE, Reason.of(cause));
        return false;
    }

    @Override
    public void handleException(Throwable exception) {
        handleException("", exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        handleException(message, null, exception);
    }

    /** What failed with a file before or after its orders were read: it could not be fetched, or moved. */
    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        if (exchange != null) {
            status.failed(FileHandling.nameOf(exchange), Reason.of(exception));
        }
    }
}
