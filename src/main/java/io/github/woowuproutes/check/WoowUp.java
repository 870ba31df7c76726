package io.github.woowuproutes.check;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.woowup.V2Answer;
import io.github.woowuproutes.woowup.WoowUpException;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** Asks WoowUp what changes nothing there, through Camel's HTTP client as a run sets it up. */
final class WoowUp {

    private static final byte[] NOTHING = {};

    private final Configuration configuration;
    private final CamelContext camel;

    WoowUp(Configuration configuration, CamelContext camel) {
        this.configuration = configuration;
        this.camel = camel;
    }

    /**
     * An answer that came.
     *
     * @param call   WoowUp's name of the call
     * @param status the HTTP status
     */
    record Answer(String call, int status, Optional<String> retryAfter, byte[] body) {

        /** @throws WoowUpException if it is anything but a yes or no */
        V2Answer read() throws WoowUpException {
            return V2Answer.read(call, status, retryAfter, body);
        }
    }

    /**
     * One GET.
     *
     * @param query empty for none
     * @throws Exception why no answer came
     */
    Answer ask(String call, String query) throws Exception {
        var program = configuration.text("woowup.program-id");
        var uri = configuration.text("woowup.url") + "/apiv2/" + program + "/" + call
                + "/?httpMethod=GET&throwExceptionOnFailure=false&copyHeaders=false";
        try (var producer = camel.createProducerTemplate()) {
            var exchange = producer.request(uri, request -> {
                var message = request.getMessage();
                message.setHeader("Apikey", configuration.text("woowup.api-key"));
                message.setHeader("Username", program);
                message.setHeader("Accept", "application/json");
                if (!query.isEmpty()) {
                    message.setHeader(Exchange.HTTP_QUERY, query);
                }
            });
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            var answer = exchange.getMessage();
            return new Answer(
                    call,
                    answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
                    Optional.ofNullable(answer.getHeader("Retry-After", String.class)),
                    Optional.ofNullable(answer.getBody(byte[].class)).orElse(NOTHING));
        }
    }
}
