package io.github.woowuproutes.webhook;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step: a page that says "back soon" is no order; as long as there are attempts left, the order is asked for again. */
final class LookAtFetched implements Processor {

    @Override
    public void process(Exchange exchange) {
        List<Document> documents =
                exchange.getMessage().getBody(Submission.class).documents();
        boolean unreadable = !documents.isEmpty() && documents.stream().allMatch(Document::isUnreadable);
        if (unreadable && !Fetch.isLastAttempt(exchange)) {
            throw new FetchFailed("the platform's answer holds no order: it "
                    + documents.get(0).faults().get(0).problem());
        }
    }
}
