package io.github.woowuproutes.check;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.app.Engine;
import io.github.woowuproutes.config.Settings;
import io.github.woowuproutes.delivery.RewardPreview;
import io.github.woowuproutes.rules.MerchantRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls WoowUp and the platforms with the HTTP client of a run, and looks at the first orders with what WoowUp says. */
final class CallsOut {

    private final Settings settings;
    private final Optional<MerchantRules> rules;
    private final List<Finding> findings = new ArrayList<>();

    /** @param rules empty if they are wrong */
    CallsOut(Settings settings, Optional<MerchantRules> rules) {
        this.settings = settings;
        this.rules = rules;
    }

    /**
     * What came out.
     *
     * @param previews the first orders as they would be sent, by the prefix of the keys of their source
     */
    record Result(List<Finding> findings, Map<String, List<PreviewedOrder>> previews) {}

    /**
     * Makes them all, once.
     *
     * @param accept empty if orders cannot be looked at
     */
    Result make(Map<String, List<Document>> shops, Optional<AcceptPreview> accept) {
        var previews = new LinkedHashMap<String, List<PreviewedOrder>>();
        var camel = Engine.withoutRoutes(settings);
        try {
            camel.start();
            var rate = account(new WoowUp(settings.configuration(), camel.getCamelContext()));
            findings.addAll(new Platforms(settings, camel.getCamelContext()).ask());
            if (isRight("orders.") && accept.isPresent()) {
                var preview = new OrderPreview(accept.get(), rate);
                shops.forEach((shop, documents) ->
                        previews.put(shop, documents.stream().map(preview::of).toList()));
            }
        } catch (Exception wrong) {
            findings.add(Finding.wrong("camel.*", Words.of(wrong)));
        } finally {
            camel.stop();
        }
        return new Result(findings, previews);
    }

    private Optional<OrderPreview.Delivering> account(WoowUp woowUp) {
        if (!isRight("woowup.")) {
            findings.add(Finding.remark("account", "not asked, because its keys are wrong"));
            return Optional.empty();
        }
        var configuration = settings.configuration();
        var result = new AccountCheck(configuration, woowUp).ask();
        findings.add(result.finding());
        return result.pointsPerUnit().filter(rate -> rules.isPresent()).map(rate -> {
            var reward = new RewardPreview(configuration, rules.get(), rate);
            return new OrderPreview.Delivering(reward, new CustomerLookUp(configuration, reward.requests(), woowUp));
        });
    }

    /** Whether no key that begins so has a fault. */
    private boolean isRight(String keys) {
        return settings.faults().stream().noneMatch(fault -> fault.key().startsWith(keys));
    }
}
