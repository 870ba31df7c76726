package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Budget;
import io.github.woowuproutes.journal.JournalUnavailable;
import io.github.woowuproutes.journal.Refusal;
import io.github.woowuproutes.woowup.RateLimited;
import io.github.woowuproutes.woowup.V2Answer;
import io.github.woowuproutes.woowup.WoowUpException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps: ask for the points per unit of money, which also tells whether the account is in order; pause delivery. */
final class AccountSteps {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSteps.class);

    private final Programme programme;
    private final Gate gate;
    private final AccountCheck check;
    private final Pace pace;
    private final Budget budget;
    private final Clock clock;

    AccountSteps(Programme programme, Gate gate, AccountCheck check, Pace pace, Budget budget, Clock clock) {
        this.programme = programme;
        this.gate = gate;
        this.check = check;
        this.pace = pace;
        this.budget = budget;
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

    /** WoowUp said how long to wait; that holds for every instance. */
    void pauseAsAsked(Exchange exchange) {
        check.failed();
        RateLimited limited = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, RateLimited.class);
        gate.close(limited.getMessage(), limited.retryAfter());
        pace.forget();
        try {
            budget.pause(limited.retryAfter());
        } catch (JournalUnavailable e) {
            LOG.debug("the other instances cannot be told while the journal is away", e);
        }
    }

    private static Throwable cause(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    }
}
