package io.github.woowuproutes.delivery;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.OrdersStart;
import io.github.woowuproutes.config.RateLimit;
import io.github.woowuproutes.journal.Budget;
import io.github.woowuproutes.journal.Deliveries;
import io.github.woowuproutes.rules.MerchantRules;
import io.github.woowuproutes.woowup.V2Requests;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of the delivery routes, by the names that the routes call them; and the end of delivery. */
public final class DeliverySteps {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySteps.class);

    /** So many orders wait in memory behind each one that is under way. */
    private static final int CLAIMED_PER_WORKER = 4;

    private final Map<String, Processor> steps = new HashMap<>();
    private final Gate gate;
    private final Brake brake;
    private final Pace pace;
    private final Settling settling;

    /**
     * Makes the steps.
     *
     * @param verifyFirst whether WoowUp is asked before each first send of an order, for a journal that may be old
     */
    public DeliverySteps(
            Configuration configuration,
            MerchantRules rules,
            Deliveries deliveries,
            Budget budget,
            Clock clock,
            boolean verifyFirst) {
        gate = new Gate(System::nanoTime);
        pace = new Pace(perMinute(configuration), budget::reserve, System::nanoTime);
        settling = new Settling(deliveries);
        Programme programme = programme(configuration);
        AccountCheck check = new AccountCheck(
                UUID.randomUUID().toString(), configuration.duration("woowup.account-check"), System::nanoTime);
        V2Requests requests = requests(configuration);
        Rewards rewards = new Rewards(programme, rules, requests);

        Turn turn = new Turn(gate, pace);
        steps.put("await-turn", turn.forOrder());
        steps.put("await-turn-for-proof", turn.forProof());
        steps.put("await-rate-limit", turn.forQuestion());

        brake = Brake.of(configuration, deliveries.brakes());
        steps.put("look-at-brake", brake::look);
        steps.put("look-at-customer-day", brake::lookAtDay);

        ClaimOrders claim = new ClaimOrders(
                deliveries, gate, brake, programme, CLAIMED_PER_WORKER * configuration.number("delivery.workers"));
        steps.put("look-at-delivery", claim::look);
        steps.put("claim-orders", claim::claim);
        steps.put("open-delivery", new OpenDelivery(gate, brake, OrdersStart.of(configuration), verifyFirst));
        steps.put("look-at-rules", new RuleSteps(rules)::look);

        CustomerSteps customer = new CustomerSteps(requests, clock);
        steps.put("write-find-customer", customer::writeFind);
        steps.put("read-found-customer", customer::readFound);
        steps.put("write-initialize-customer", customer::writeInitialize);
        steps.put("read-initialized-customer", customer::readInitialized);

        Duration quietTime = configuration.duration("woowup.quiet-time");
        Rests rests = new Rests(quietTime, System::nanoTime);
        Learning learning =
                new Learning(configuration.text("woowup.uncertain").equals("auto"), quietTime, System::nanoTime);
        if (deliveries.looks().areBelieved()) {
            learning.learnt();
        }
        RewardSteps reward = new RewardSteps(rewards, deliveries, settling, gate, brake, rests, learning, clock);
        steps.put("work-out-points", reward::workOutPoints);
        steps.put("write-reward", reward::write);
        steps.put("repeat-reward", reward::repeat);
        steps.put("commit-sending", reward::commitSending);
        steps.put("begin-reward", reward::begin);
        steps.put("read-rewarded", reward::readRewarded);
        steps.put("settle-rewarded", reward::settleRewarded);

        ShadowSteps shadow = new ShadowSteps(deliveries, brake);
        steps.put("keep-rewarded-in-shadow", shadow::rewarded);
        steps.put("keep-unrewarded-in-shadow", shadow::unrewarded);
        if (configuration.text("woowup.mode").equals("live")) {
            goLive(deliveries, configuration.duration("orders.hold"));
        }

        SteadyClock steady = new SteadyClock(quietTime, System::nanoTime);
        LookSteps look = new LookSteps(deliveries.looks(), gate, steady, rests, learning, settling);
        steps.put("claim-looks", look::claim);
        steps.put("open-look", look::open);
        steps.put("settle-shown", look::shown);
        steps.put("send-again", look::sendAgain);
        steps.put("leave-to-person", look::leaveToPerson);
        steps.put("look-again", look::lookAgain);
        steps.put("look-later", look::lookLater);
        steps.put("wait-to-learn", look::waitToLearn);
        steps.put("settle-seen", look::seen);
        steps.put("settle-not-seen", look::notSeen);

        EvidenceSteps evidence = new EvidenceSteps(requests, rewards, deliveries.looks(), settling, rests, clock);
        steps.put("write-transactions", evidence::ask);
        steps.put("read-transactions", evidence::read);
        steps.put("judge-sent", evidence::judgeSent);
        steps.put("judge-unsent", evidence::judgeUnsent);
        steps.put("settle-rewarded-before", evidence::rewardedBefore);
        steps.put("verify-later", evidence::verifyLater);

        AccountSteps account = new AccountSteps(programme, gate, check, pace, budget, clock);
        steps.put("begin-points-per-unit", account::beginQuestion);
        steps.put("read-points-per-unit", account::readPointsPerUnit);
        steps.put("look-at-refusal", account::lookAtRefusal);
        steps.put("note-unclear-answer", account::noteUnclear);
        steps.put("pause-delivery", account::pause);
        steps.put("pause-for-account", account::pauseForAccount);
        steps.put("pause-as-asked", account::pauseAsAsked);

        SettleSteps settle = new SettleSteps(settling, check);
        steps.put("skip-order", settle::skip);
        steps.put("park-order", settle::park);
        steps.put("park-in-doubt", settle::parkInDoubt);
        steps.put("order-unknown", settle::unknown);
        steps.put("order-later", settle::later);
        steps.put("order-much-later", settle::muchLater);
        steps.put("look-up-again", settle::lookUpAgain);
        steps.put("look-at-answer", settle::lookAtAnswer);
        steps.put("park-when-believed", settle::refusePark);
        steps.put("skip-when-believed", settle::refuseSkip);
        steps.put("refuse-again", settle::refuseAgain);
        steps.put("believe-refusal", settle::believe);
        steps.put("release-order", settle::release);
    }

    /** The steps, by name. */
    public Map<String, Processor> steps() {
        return Map.copyOf(steps);
    }

    /** Why delivery pauses, in words; empty while it does not. */
    public String pauseReason() {
        return brake.isOn() ? brake.reason() + "; 'woowup resume' lets it go on" : gate.reason();
    }

    private static void goLive(Deliveries deliveries, Duration hold) {
        int orders = deliveries.goLive(hold);
        if (orders > 0) {
            LOG.info("{} orders that were kept in shadow are delivered now", orders);
        }
    }

    /** What an answer of WoowUp's said of the rate limit. */
    public void limits(int limit, int remaining) {
        pace.learn(limit, remaining);
    }

    /** From now on no call begins; what is under way is finished. */
    public void stop() {
        gate.stop();
        pace.close();
        settling.close();
    }

    static Programme programme(Configuration configuration) {
        return new Programme(RoundingMode.valueOf(configuration.text("woowup.points.rounding")), System::nanoTime);
    }

    static V2Requests requests(Configuration configuration) {
        return new V2Requests(
                configuration.text("woowup.program-id"),
                configuration.text("woowup.detail.price").equals("line"));
    }

    private static int perMinute(Configuration configuration) {
        return RateLimit.parse(configuration.text("woowup.rate-limit"))
                .map(RateLimit::perMinute)
                .orElse(0);
    }
}
