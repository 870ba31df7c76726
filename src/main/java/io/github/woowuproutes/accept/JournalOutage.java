package io.github.woowuproutes.accept;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step: says once that what arrives is held because the journal cannot commit, however often that is tried. */
final class JournalOutage implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(JournalOutage.class);

    private final AtomicBoolean lasts = new AtomicBoolean();

    @Override
    public void process(Exchange exchange) {
        if (lasts.compareAndSet(false, true)) {
            var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
            LOG.warn(
                    "what arrives is held and not acknowledged: {}",
                    failure == null ? "the journal is away" : failure.getMessage());
        }
    }

    /** Something was committed. */
    void over() {
        if (lasts.get() && lasts.compareAndSet(true, false)) {
            LOG.info("the journal commits again, and takes what was held");
        }
    }
}
