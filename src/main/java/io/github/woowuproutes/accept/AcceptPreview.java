package io.github.woowuproutes.accept;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.order.Fault;
import io.github.woowuproutes.rules.MerchantRules;
import java.time.Clock;
import java.util.List;

/** Says what accept would make of a document, without accepting it. */
public final class AcceptPreview {

    private final OrderCheck check;
    private final List<Rule> rules;

    public AcceptPreview(Configuration configuration, MerchantRules rules, Clock clock) {
        this.check = OrderCheck.of(configuration, clock);
        this.rules = List.copyOf(new ArrivalRules(rules).inOrder().values());
    }

    /** What would become of a document. */
    public sealed interface Outcome {}

    /** @param entry what would be committed */
    public record Accepted(Entry entry) implements Outcome {}

    /** @param faults all that is wrong with it */
    public record Rejected(List<Fault> faults) implements Outcome {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }

    /** @param state the shop's word, which neither earns nor takes back */
    public record Ignored(String state) implements Outcome {}

    /** The outcome for one document. */
    public Outcome of(Document document) {
        Arrival arrival = check.check(document);
        for (Rule rule : rules) {
            arrival = check.apply(rule, arrival);
        }
        return arrival.outcome();
    }
}
