package io.github.woowuproutes.accept;

import io.github.woowuproutes.journal.Acceptance;
import io.github.woowuproutes.journal.Journal;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: commits what was checked. When it returns, the source may be told so; if it throws, nothing is there. */
final class CommitOrders implements Processor {

    private final AcceptedLog log = new AcceptedLog(System::nanoTime);
    private final Journal journal;
    private final JournalOutage outage;

    CommitOrders(Journal journal, JournalOutage outage) {
        this.journal = journal;
        this.outage = outage;
    }

    @Override
    public void process(Exchange exchange) {
        Checked checked = exchange.getMessage().getBody(Arrivals.class).checked();
        Acceptance acceptance =
                journal.accept(checked.source(), checked.entries(), checked.rejections(), checked.marks());
        outage.over();
        log.note(checked, acceptance);
        exchange.setVariable(AcceptSteps.OUTCOMES, checked.outcomes());
        exchange.getMessage().setBody(acceptance);
    }
}
