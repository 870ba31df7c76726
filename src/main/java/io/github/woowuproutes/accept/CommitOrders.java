package io.github.woowuproutes.accept;

import io.github.woowuproutes.journal.Acceptance;
import io.github.woowuproutes.journal.Journal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step: commits what was checked. When it returns, the source may be told so; if it throws, nothing is there. */
final class CommitOrders implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(CommitOrders.class);

    private final Journal journal;
    private final JournalOutage outage;

    CommitOrders(Journal journal, JournalOutage outage) {
        this.journal = journal;
        this.outage = outage;
    }

    @Override
    public void process(Exchange exchange) {
        Checked checked = exchange.getMessage().getBody(Checked.class);
        Acceptance acceptance =
                journal.accept(checked.source(), checked.entries(), checked.rejections(), checked.marks());
        outage.over();
        if (acceptance.fresh() + acceptance.changed() + acceptance.rejected() > 0) {
            LOG.info(
                    "{}: {} new orders, {} changed, {} known, {} without a state that counts, {} rejected",
                    checked.source(),
                    acceptance.fresh(),
                    acceptance.changed(),
                    acceptance.known(),
                    checked.ignored(),
                    acceptance.rejected());
        }
        exchange.getMessage().setBody(acceptance);
    }
}
