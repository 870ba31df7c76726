package io.github.woowuproutes.app;

import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.journal.JournalUnavailable;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step: the orders of owners that died are free again, or uncertain; and none waits for a time that a wrong clock gave. */
final class TakeOver implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

    private final Journal journal;

    TakeOver(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) {
        try {
            journal.forgetFuture();
            int uncertain = journal.takeOver();
            if (uncertain > 0) {
                LOG.warn(
                        "{} rewards of an instance that died may or may not have arrived: they are UNKNOWN", uncertain);
            }
        } catch (JournalUnavailable e) {
            LOG.debug("nothing can be taken over while the journal is away", e);
        }
    }
}
