package io.github.woowuproutes.delivery;

import io.github.woowuproutes.order.Customer;
import io.github.woowuproutes.order.Identity;
import io.github.woowuproutes.woowup.FoundCustomer;
import io.github.woowuproutes.woowup.V2Answer;
import io.github.woowuproutes.woowup.V2Requests;
import io.github.woowuproutes.woowup.WoowUpException;
import java.time.Clock;
import org.apache.camel.Exchange;

/** Steps: find the customer, initialize the customer. */
final class CustomerSteps {

    private final V2Requests requests;
    private final Clock clock;

    CustomerSteps(V2Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Variable {@code query}: the query of {@code user_by_uid}. */
    void writeFind(Exchange exchange) {
        exchange.setVariable(
                "query", requests.findCustomer(Delivery.of(exchange).claimed().customer()));
        Call.begin(exchange, "user_by_uid", clock);
    }

    /** Variable {@code customer}: {@code found} or {@code unregistered}; variable {@code hasEmail}. */
    void readFound(Exchange exchange) throws WoowUpException {
        V2Answer answer = Call.answer(exchange);
        Delivery delivery = Delivery.of(exchange);
        if (answer.isYes()) {
            remember(delivery, answer.customer());
            exchange.setVariable("customer", "found");
        } else {
            exchange.setVariable("customer", "unregistered");
            exchange.setVariable(
                    "hasEmail",
                    delivery.order()
                            .customer()
                            .email()
                            .filter(Identity::isAddress)
                            .isPresent());
        }
    }

    /** Body: the form of {@code initialize_user}. */
    void writeInitialize(Exchange exchange) {
        Delivery delivery = Delivery.of(exchange);
        Customer customer = delivery.order().customer();
        exchange.getMessage()
                .setBody(requests.initializeCustomer(delivery.claimed().customer(), customer));
        Call.begin(exchange, "initialize_user", clock);
    }

    /** Variable {@code customer}: {@code initialized}. */
    void readInitialized(Exchange exchange) throws WoowUpException {
        V2Answer answer = Call.answer(exchange);
        if (!answer.isYes()) {
            throw answer.refusal();
        }
        remember(Delivery.of(exchange), answer.customer());
        exchange.setVariable("customer", "initialized");
    }

    private static void remember(Delivery delivery, FoundCustomer customer) {
        delivery.found(customer.serviceUid(), customer.userappId());
    }
}
