package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Refusal;
import io.github.woowuproutes.woowup.RateLimited;
import io.github.woowuproutes.woowup.V2Answer;
import io.github.woowuproutes.woowup.WoowUpException;
import java.time.Clock;
import org.apache.camel.Exchange;

/** Steps: ask for the points per unit of money, which also tells whether the account is in order; pause delivery. */
final class AccountSteps {

    private final Programme programme;
    private final Gate gate;
    private final AccountCheck check;
    private final Clock clock;

    AccountSteps(Programme programme, Gate gate, AccountCheck check, Clock clock) {
        this.programme = programme;
        this.gate = gate;
        this.check = check;
        this.clock = clock;
    }

    /** Before {@code contest_sale_points}. */
    void beginQuestion(Exchange exchange) {
        Call.begin(exchange, "contest_sale_points", clock);
    }

    /** After {@code contest_sale_points}: the rate is known, the account in order, delivery open. */
    void readPointsPerUnit(Exchange exchange) throws WoowUpException {
        V2Answer answer = Call.answer(exchange);
        if (!answer.isYes()) {
            throw answer.accountRefusal();
        }
        programme.says(answer.pointsPerUnit());
        check.confirmed();
        gate.open();
    }

    /**
     * Variable {@code belief}: {@code proven}, {@code void} if it was the account's fault, {@code ask} if this worker has to
     * ask now, or {@code wait}.
     */
    void lookAtRefusal(Exchange exchange) {
        Refusal refusal = Delivery.of(exchange).claimed().refusal().orElseThrow();
        String belief;
        if (check.isVoid(refusal.ticket())) {
            belief = "void";
        } else if (check.confirms(refusal.ticket())) {
            belief = "proven";
        } else {
            belief = check.begin() ? "ask" : "wait";
        }
        exchange.setVariable("belief", belief);
    }

    /** WoowUp did not answer, or not as it should: several in a row pause delivery. */
    void noteUnclear(Exchange exchange) {
        check.failed();
        gate.unclear(cause(exchange).getMessage());
    }

    /** WoowUp cannot be reached. */
    void pause(Exchange exchange) {
        check.failed();
        gate.close(cause(exchange).getMessage());
    }

    /** WoowUp refuses the account. */
    void pauseForAccount(Exchange exchange) {
        check.atFault();
        gate.closeForAccount(cause(exchange).getMessage());
    }

    /** WoowUp said how long to wait. */
    void pauseAsAsked(Exchange exchange) {
        check.failed();
        RateLimited limited = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, RateLimited.class);
        gate.close(limited.getMessage(), limited.retryAfter());
    }

    private static Throwable cause(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    }
}
