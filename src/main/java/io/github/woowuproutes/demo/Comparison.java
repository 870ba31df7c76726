package io.github.woowuproutes.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.woowuproutes.sandbox.Ledger;
import io.github.woowuproutes.sandbox.Reward;
import io.github.woowuproutes.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;

/** Whether the orders ended as the sample says they should: by the journal, and by what WoowUp really gave. */
final class Comparison {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sample sample;
    private final Sandbox woowup;

    Comparison(Sample sample, Sandbox woowup) {
        this.sample = sample;
        this.woowup = woowup;
    }

    /**
     * Looks for all that is not as it should be.
     *
     * @param results one for each case of the sample
     * @return each difference in words; empty if there is none
     */
    List<String> differences(List<Result> results) {
        var differences = new ArrayList<String>();
        results.forEach(result -> result.difference().ifPresent(differences::add));
        results.forEach(result -> differences.addAll(inLedger(result)));
        Ledger ledger = woowup.ledger();
        var rewarded = results.stream()
                .filter(result -> result.expected().end() == End.REWARDED)
                .count();
        if (ledger.size() != rewarded) {
            differences.add("WoowUp gave " + ledger.size() + " rewards, and should have given " + rewarded);
        }
        woowup.violations()
                .forEach(violation -> differences.add("WoowUp's interface was not kept: " + violation.method() + " "
                        + violation.uri() + ": " + violation.problem()));
        return differences;
    }

    private List<String> inLedger(Result result) {
        var rewards = woowup.ledger().rewardsOf(result.sample().invoice());
        var name = "WoowUp's order " + result.sample().invoice();
        if (result.expected().end() != End.REWARDED) {
            return rewards.isEmpty() ? List.of() : List.of(name + " was rewarded, and should not have been");
        }
        if (rewards.size() != 1) {
            return List.of(name + " was rewarded " + rewards.size() + " times, and should have been once");
        }
        var differences = new ArrayList<String>();
        Reward reward = rewards.get(0);
        compare(differences, name + ": points", result.expected().points().orElse(0), reward.points());
        compare(
                differences,
                name + ": customer",
                sample.buyer(result.sample().order().customer()).uid(),
                reward.uid());
        compare(
                differences,
                name + ": branch",
                result.sample().branch(),
                reward.branch().orElse(""));
        compare(differences, name + ": items", result.sample().order().items().size(), items(reward));
        compare(
                differences,
                name + ": transaction in the journal",
                reward.transactionId(),
                result.outcome().flatMap(Outcome::transaction).orElse("none"));
        return differences;
    }

    private static void compare(List<String> differences, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(what + " should be " + expected + ", and is " + found);
        }
    }

    private static int items(Reward reward) {
        try {
            return JSON.readTree(reward.items().orElse("[]")).size();
        } catch (JsonProcessingException e) {
            return -1;
        }
    }
}
