package io.github.woowuproutes.http;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.JournalView;
import io.github.woowuproutes.webhook.Webhooks;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.Processor;

/** The steps of {@code http.camel.yaml}, by the names that the routes call them. */
public final class HttpSteps {

    private HttpSteps() {}

    /** Makes the steps. */
    public static Map<String, Processor> of(Configuration keys, Webhooks webhooks, JournalView journal, Clock clock) {
        CheckToken token = new CheckToken(new Tokens(keys.list(OrderServerFactory.TOKEN)));
        return Map.of(
                "check-token", token,
                "check-signature", new CheckSignature(webhooks, token, clock),
                "answer-webhook", new AnswerWebhook(),
                "note-shape", new NoteShape(),
                "look-at-orders", new LookAtOrders(),
                "answer-orders", new AnswerOrders(keys.text("orders.shop")),
                "look-up-order", new LookUpOrder(journal, keys.text("orders.shop")),
                "answer-refusal", new AnswerRefusal(),
                "answer-later",
                        exchange -> Answer.with(
                                exchange,
                                Problems.later("The journal cannot commit. Nothing was accepted; send it again.", 10)),
                "answer-failure", new AnswerFailure());
    }
}
