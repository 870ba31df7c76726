package io.github.woowuproutes.app;

import io.github.woowuproutes.journal.Journal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: variable {@code polls}, true for the one of all instances on a journal that looks into the shop's database. */
final class LookWhoPolls implements Processor {

    private final Journal journal;

    LookWhoPolls(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.setVariable("polls", journal.isPoller());
    }
}
