package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.Doubt;
import io.github.woowuproutes.journal.JournalUnavailable;
import io.github.woowuproutes.journal.Look;
import io.github.woowuproutes.journal.Looks;
import io.github.woowuproutes.journal.Settlement;
import io.github.woowuproutes.journal.State;
import java.util.List;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps: which orders to look at, and what becomes of one after its look. */
final class LookSteps {

    private static final Logger LOG = LoggerFactory.getLogger(LookSteps.class);
    /** Few: each customer of theirs waits meanwhile. */
    private static final int AT_ONCE = 4;

    private static final String VARIABLE = "look";

    private final Looks looks;
    private final Gate gate;
    private final SteadyClock clock;
    private final Rests rests;
    private final Learning learning;
    private final Settling settling;

    LookSteps(Looks looks, Gate gate, SteadyClock clock, Rests rests, Learning learning, Settling settling) {
        this.looks = looks;
        this.gate = gate;
        this.clock = clock;
        this.rests = rests;
        this.learning = learning;
        this.settling = settling;
    }

    static Look of(Exchange exchange) {
        return exchange.getVariable(VARIABLE, Look.class);
    }

    /** Body: the orders to look at, as {@link Look}; variable {@code claimed}: how many. */
    void claim(Exchange exchange) {
        List<Look> claimed = List.of();
        try {
            // asked even while nothing is looked at: a jump of the clock must not go unseen
            boolean steady = clock.isSteady(looks.now());
            if (steady && gate.isOpen() && !rests.isResting()) {
                claimed = looks.claim(AT_ONCE);
            }
        } catch (JournalUnavailable e) {
            LOG.debug("nothing can be proven while the journal is away", e);
        }
        exchange.setVariable("claimed", claimed.size());
        exchange.getMessage().setBody(claimed);
    }

    /**
     * Variables: {@code paused}; {@code rewarded}: whether the reward is certain already; {@code customer} is
     * {@code remembered} or {@code unknown}; {@code believed}: whether this account's lists can be.
     */
    void open(Exchange exchange) {
        Look look = exchange.getMessage().getBody(Look.class);
        exchange.setVariable(VARIABLE, look);
        exchange.setVariable(Delivery.VARIABLE, new Delivery(look.order()));
        exchange.setVariable("paused", !gate.isOpen() || rests.isResting());
        exchange.setVariable("rewarded", look.state() == State.REWARDED);
        exchange.setVariable("believed", look.believed());
        boolean remembered =
                look.order().remembered().isPresent() && !look.order().lookUpAgain();
        exchange.setVariable("customer", remembered ? "remembered" : "unknown");
        exchange.getMessage().setBody(null);
        if (look.believed()) {
            learning.learnt();
        }
    }

    /** REWARDED, with the transaction that the list shows. */
    void shown(Exchange exchange) {
        learning.learnt();
        String transaction = exchange.getVariable("transaction", String.class);
        settling.settle(
                exchange,
                of(exchange).order().attempts() > 1
                        ? Settlement.foundPerhapsTwice(transaction)
                        : Settlement.found(transaction));
    }

    /** NEW: proven not to have arrived. The bytes that were sent first are sent again. */
    void sendAgain(Exchange exchange) {
        settling.settle(exchange, Settlement.absent(reason(exchange)));
    }

    /** PARKED: a person has to decide. */
    void leaveToPerson(Exchange exchange) {
        settling.settle(exchange, Settlement.undecided(reason(exchange)));
    }

    /** The list did not show it: it is looked at once more after a rest. */
    void lookAgain(Exchange exchange) {
        Doubt doubt = of(exchange).doubt();
        boolean gap = "gap".equals(exchange.getVariable("proof", String.class));
        settleLater(exchange, gap ? doubt.gap() : doubt.absent(), rests.betweenLooks());
    }

    /** Absent, and not believed yet: it waits until this account's lists have proven that they can be. */
    void waitToLearn(Exchange exchange) {
        settleLater(exchange, of(exchange).doubt(), rests.quietTime());
    }

    /** Nothing was learnt about it: it is looked at another time. */
    void lookLater(Exchange exchange) {
        rests.failed();
        settleLater(exchange, of(exchange).doubt(), rests.betweenLooks());
    }

    /** The list shows a reward that was certain already: so lists can be believed. */
    void seen(Exchange exchange) {
        learning.learnt();
        settling.settle(exchange, Settlement.seen());
    }

    /** The list does not show a reward that is certain: what lists do not show proves nothing. */
    void notSeen(Exchange exchange) {
        LOG.warn(
                "{}: WoowUp's list of transactions does not show this reward, so that what it does not show proves"
                        + " nothing; see docs/how-it-stays-exactly-once.md",
                Delivery.of(exchange).name());
        settling.settle(exchange, Settlement.notSeen());
    }

    private void settleLater(Exchange exchange, Doubt doubt, java.time.Duration rest) {
        settling.settle(
                exchange,
                of(exchange).state() == State.REWARDED
                        ? Settlement.notSeenYet(doubt, rest)
                        : Settlement.stillUncertain(reason(exchange), doubt, rest));
    }

    private static String reason(Exchange exchange) {
        return SettleSteps.reason(exchange);
    }
}
