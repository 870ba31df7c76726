package io.github.woowuproutes.accept;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.order.Fault;
import java.time.Clock;
import java.util.List;

/** Says what accept would make of a document, without accepting it. */
public final class AcceptPreview {

    private final OrderCheck check;

    public AcceptPreview(Configuration configuration, Clock clock) {
        this.check = OrderCheck.of(configuration, clock);
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
        return check.outcome(document);
    }
}
