package io.github.woowuproutes.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the sandbox holds, as JSON. */
final class AdminViews {
    private static final int DOUBLES = 1_000;

    private final Sandbox sandbox;
    private final ObjectMapper json;

    AdminViews(Sandbox sandbox, ObjectMapper json) {
        this.sandbox = sandbox;
        this.json = json;
    }

    ObjectNode ledger() {
        var ledger = sandbox.ledger();
        var doubles = ledger.doubles();
        var node = json.createObjectNode()
                .put("rewards", ledger.size())
                .put("orders", ledger.orders())
                .put("points", ledger.points())
                .put("unanswered", ledger.unanswered())
                .put("double_orders", doubles.size());
        var array = node.putArray("doubles");
        doubles.stream().limit(DOUBLES).forEach(array::add);
        return node;
    }

    ObjectNode order(String order) {
        var node = json.createObjectNode().put("order", order);
        var rewards = node.putArray("rewards");
        sandbox.ledger().rewardsOf(order).forEach(reward -> rewards.add(reward(reward)));
        return node;
    }

    ObjectNode reward(Reward reward) {
        return json.createObjectNode()
                .put("order", reward.order())
                .put("uid", reward.uid())
                .put("points", reward.points())
                .put("datetime", reward.datetime().orElse(null))
                .put("branch", reward.branch().orElse(null))
                .put("items", reward.items().orElse(null))
                .put("transaction_id", reward.transactionId())
                .put("applied_at", reward.appliedAt().toString())
                .put("answered", reward.answered())
                .put("cancelled", reward.cancelled());
    }

    ObjectNode requests(int latest) {
        var requests = sandbox.requests();
        var node = json.createObjectNode().put("total", requests.total());
        node.set("calls", json.valueToTree(requests.counts()));
        var all = requests.latest();
        var array = node.putArray("latest");
        all.subList(Math.max(0, all.size() - latest), all.size()).forEach(seen -> array.add(request(seen)));
        return node;
    }

    ObjectNode violations() {
        var node = json.createObjectNode().put("violations", sandbox.violationCount());
        var array = node.putArray("first");
        for (var violation : sandbox.violations()) {
            array.addObject()
                    .put("method", violation.method())
                    .put("uri", violation.uri())
                    .put("problem", violation.problem());
        }
        return node;
    }

    ObjectNode customers() {
        return json.createObjectNode().put("customers", sandbox.program().customers());
    }

    ObjectNode pointsPerUnit() {
        return json.createObjectNode().put("points_per_unit", sandbox.program().pointsPerUnit());
    }

    ObjectNode faults() {
        var faults = sandbox.faults();
        var node = json.createObjectNode()
                .put("account", FaultJson.nameOf(faults.account()))
                .put("wrong_key_refused", faults.wrongKeyRefused())
                .put("played", faults.played());
        var array = node.putArray("rules");
        faults.rules().forEach(rule -> array.add(FaultJson.write(rule, json.createObjectNode())));
        return node;
    }

    ObjectNode problem(String message) {
        return json.createObjectNode().put("error", message);
    }

    private ObjectNode request(SeenRequest seen) {
        var node = json.createObjectNode()
                .put("call", seen.call().map(Call::id).orElse(null))
                .put("method", seen.method())
                .put("path", seen.path())
                .put("query", seen.query())
                .put("body", seen.body());
        var headers = node.putObject("headers");
        seen.headers()
                .forEach(
                        (name, values) -> headers.put(name, "apikey".equals(name) ? "***" : String.join(", ", values)));
        return node;
    }
}
