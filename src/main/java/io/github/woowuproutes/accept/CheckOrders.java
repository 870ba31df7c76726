package io.github.woowuproutes.accept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Rejection;
import io.github.woowuproutes.order.Fault;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step: a {@link Submission} becomes what is committed of it. One faulty order holds up no other. */
final class CheckOrders implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(CheckOrders.class);

    private final ObjectMapper json = new ObjectMapper();
    private final OrderCheck check;
    private final Timing timing;
    private final Configuration configuration;

    CheckOrders(OrderCheck check, Timing timing, Configuration configuration) {
        this.check = check;
        this.timing = timing;
        this.configuration = configuration;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(check(exchange.getMessage().getBody(Submission.class)));
    }

    Checked check(Submission submission) {
        // what a database has before its own start never comes here
        boolean hasOwnStart = configuration.find(submission.source() + ".start").isPresent();
        List<Entry> entries = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        List<AcceptPreview.Outcome> outcomes = new ArrayList<>();
        for (Document document : submission.documents()) {
            AcceptPreview.Outcome outcome = outcome(document);
            outcomes.add(outcome);
            if (outcome instanceof AcceptPreview.Accepted accepted) {
                entries.add(timing.on(accepted.entry(), hasOwnStart));
            } else if (outcome instanceof AcceptPreview.Rejected rejected) {
                rejections.add(rejection(document, rejected.faults()));
            }
        }
        return new Checked(submission.source(), entries, rejections, outcomes, submission.marks());
    }

    /** A document that our own check cannot stand must not come again and again; it is kept, and told. */
    private AcceptPreview.Outcome outcome(Document document) {
        try {
            return check.outcome(document);
        } catch (RuntimeException unforeseen) {
            LOG.error("an order could not be checked, and is in rejected", unforeseen);
            return new AcceptPreview.Rejected(
                    List.of(new Fault("", "the check itself failed: " + unforeseen, "please report this")));
        }
    }

    private Rejection rejection(Document document, List<Fault> faults) {
        byte[] raw = document.raw().get();
        try {
            return new Rejection(ContentHash.of(raw), raw, json.writeValueAsString(faults));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("three texts always make JSON", e);
        }
    }
}
