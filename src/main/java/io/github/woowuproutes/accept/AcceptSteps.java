package io.github.woowuproutes.accept;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.rules.MerchantRules;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Processor;

/** The steps of {@code accept.camel.yaml} and {@code rules.camel.yaml}, and that of {@code errors.camel.yaml}, by the names that the routes call them. */
public final class AcceptSteps {

    /**
     * The exchange variable that holds, once all is committed, what became of each document: a list of
     * {@link AcceptPreview.Outcome} in the order of the submission.
     */
    public static final String OUTCOMES = "outcomes";

    private AcceptSteps() {}

    /** Makes the steps. */
    public static Map<String, Processor> of(
            Configuration configuration, MerchantRules rules, Journal journal, Clock clock) {
        OrderCheck check = OrderCheck.of(configuration, clock);
        JournalOutage outage = new JournalOutage();
        Map<String, Processor> steps = new HashMap<>();
        steps.put("check-orders", new CheckOrders(check));
        new ArrivalRules(rules).inOrder().forEach((name, rule) -> steps.put(name, new ApplyRule(check, rule)));
        steps.put("look-at-payment-times", new LookAtTimes(Timing.of(configuration, journal, clock), configuration));
        steps.put("commit-orders", new CommitOrders(journal, outage));
        steps.put("note-journal-away", outage);
        return steps;
    }
}
