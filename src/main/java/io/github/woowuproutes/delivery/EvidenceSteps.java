package io.github.woowuproutes.delivery;

import io.github.woowuproutes.journal.KnownReward;
import io.github.woowuproutes.journal.Look;
import io.github.woowuproutes.journal.Looks;
import io.github.woowuproutes.journal.Settlement;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.woowup.Evidence;
import io.github.woowuproutes.woowup.Movements;
import io.github.woowuproutes.woowup.SentReward;
import io.github.woowuproutes.woowup.V2Requests;
import io.github.woowuproutes.woowup.WoowUpException;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * Steps: ask for a customer's list of transactions, and what it says of an order. Variable {@code proof}: {@code shown}
 * (then {@code transaction}), {@code twice}, {@code unclear}, {@code gap} if it lacks even a reward that is known, or
 * {@code absent}; variable {@code reason}: the same in words.
 */
final class EvidenceSteps {

    /** A certain reward is looked for so often before lists are held to show none. */
    private static final int LOOKS_FOR_CERTAIN = 3;

    private final V2Requests requests;
    private final Rewards rewards;
    private final Looks looks;
    private final Settling settling;
    private final Rests rests;
    private final Clock clock;

    EvidenceSteps(V2Requests requests, Rewards rewards, Looks looks, Settling settling, Rests rests, Clock clock) {
        this.requests = requests;
        this.rewards = rewards;
        this.looks = looks;
        this.settling = settling;
        this.rests = rests;
        this.clock = clock;
    }

    /** Variable {@code query}: the query of {@code transactions}. */
    void ask(Exchange exchange) {
        exchange.setVariable(
                "query", requests.transactions(Delivery.of(exchange).userappId()));
        Call.begin(exchange, "transactions", clock);
    }

    /** Body: the list, as {@link Movements}. */
    void read(Exchange exchange) throws WoowUpException {
        Movements list = Call.movements(exchange);
        rests.succeeded();
        exchange.getMessage().setBody(list);
    }

    /** What the list says of a reward that was sent; variable {@code repeated}: looks before said the same. */
    void judgeSent(Exchange exchange) {
        Look look = LookSteps.of(exchange);
        Movements list = exchange.getMessage().getBody(Movements.class);
        SentReward sent = SentReward.in(look.order().request().orElseThrow());
        Evidence evidence = list.of(sent);
        Optional<KnownReward> missing = look.known().filter(known -> !shows(list, known));
        boolean gap = judge(exchange, evidence, look.state() == State.REWARDED ? Optional.empty() : missing);
        exchange.setVariable("repeated", isRepeated(look, gap));
    }

    /** What the list says of an order of which this journal has sent nothing. */
    void judgeUnsent(Exchange exchange) {
        Delivery delivery = Delivery.of(exchange);
        Movements list = exchange.getMessage().getBody(Movements.class);
        Evidence evidence = rewards.expected(delivery.order()).stream()
                .map(list::ofAnyTime)
                .filter(found -> !(found instanceof Evidence.Absent))
                .findFirst()
                .orElseGet(Evidence.Absent::new);
        judge(
                exchange,
                evidence,
                looks.latestReward(delivery.claimed().customer()).filter(known -> !shows(list, known)));
        if (evidence instanceof Evidence.Shown shown) {
            exchange.setVariable("points", shown.points());
        }
        exchange.getMessage().setBody(null);
    }

    /** REWARDED, by whoever did it. */
    void rewardedBefore(Exchange exchange) {
        settling.settle(
                exchange,
                Settlement.rewardedBefore(
                        exchange.getVariable("transaction", String.class), exchange.getVariable("points", Long.class)));
    }

    /** NEW, to be verified another time. */
    void verifyLater(Exchange exchange) {
        settling.settle(exchange, Settlement.later(SettleSteps.reason(exchange), rests.betweenLooks()));
    }

    private static boolean isRepeated(Look look, boolean gap) {
        if (look.state() == State.REWARDED) {
            return look.doubt().absences() + 1 >= LOOKS_FOR_CERTAIN;
        }
        return gap
                ? look.doubt().gaps() > 0
                        && look.known().filter(KnownReward::rested).isPresent()
                : look.doubt().absences() > 0;
    }

    private boolean judge(Exchange exchange, Evidence evidence, Optional<KnownReward> missing) {
        String proof;
        String reason = "";
        if (evidence instanceof Evidence.Shown shown) {
            proof = "shown";
            exchange.setVariable("transaction", shown.transaction());
        } else if (evidence instanceof Evidence.Twice twice) {
            proof = "twice";
            reason = "WoowUp rewarded this order more than once, with the transactions "
                    + String.join(" and ", twice.transactions()) + ": take all but one of them back in WoowUp";
        } else if (evidence instanceof Evidence.Unclear unclear) {
            proof = "unclear";
            reason = unclear.words() + ": look the order up in WoowUp, and give the points there if they are missing";
        } else if (missing.isPresent()) {
            proof = "gap";
            reason = "WoowUp's list of transactions does not even show the reward of order "
                    + missing.get().number() + " (transaction " + missing.get().transaction()
                    + "), so it proves nothing: look the order up in WoowUp, and give the points there if they are missing";
        } else {
            proof = "absent";
            reason = "WoowUp's list of transactions does not show the reward";
        }
        exchange.setVariable("proof", proof);
        exchange.setVariable("reason", reason);
        return proof.equals("gap");
    }

    private static boolean shows(Movements list, KnownReward known) {
        return list.holds(known.transaction())
                || known.request()
                        .filter(request -> !(list.of(SentReward.in(request)) instanceof Evidence.Absent))
                        .isPresent();
    }
}
