package io.github.woowuproutes.app;

import io.github.woowuproutes.journal.Journal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step: without its lock this instance counts as dead, and sends nothing until it has it again. Said once. */
final class WatchLock implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(WatchLock.class);

    private final Journal journal;
    private boolean held = true;

    WatchLock(Journal journal) {
        this.journal = journal;
    }

    /** Called by one timer's thread. */
    @Override
    public void process(Exchange exchange) {
        boolean before = held;
        held = journal.holdsLock();
        if (before && !held) {
            LOG.warn("This instance lost its lock in the journal's database. It sends nothing until it has it again.");
        } else if (held && !before) {
            LOG.info("This instance has its lock again, and goes on.");
        }
    }
}
