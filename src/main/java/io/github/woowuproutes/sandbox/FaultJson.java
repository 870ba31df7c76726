package io.github.woowuproutes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Faults as JSON: one object, or an array of them. {@code fault} is one of
 *
 * <ul>
 *   <li>{@code latency}, with {@code before_ms} (not looked at until then) and {@code after_ms} (answered that much later);
 *   <li>{@code refused}: 200 with status false and {@code message};
 *   <li>{@code status}, with {@code status}, {@code retry_after} in seconds, {@code applied};
 *   <li>{@code black_hole}, {@code reset}, {@code end_of_file}, {@code half_header}, {@code truncated}, {@code html},
 *       {@code empty}, with {@code applied};
 *   <li>{@code hidden}: transactions without {@code hide}, an order number, or empty;
 *   <li>{@code lagging}: transactions without what is newer than {@code behind_ms};
 *   <li>{@code shortened}: only the {@code newest} so many transactions.
 * </ul>
 *
 * <p>{@code call}, {@code order}, {@code uid}, {@code times}, {@code probability} with {@code seed} say when. Instead of a
 * fault an object may say {@code "account"}: {@code open}, {@code revoked}, {@code deleted}, {@code key_refused}; or
 * {@code "wrong_key_refused"}: true or false.
 */
final class FaultJson {
    private static final Set<String> FIELDS = Set.of(
            "fault",
            "before_ms",
            "after_ms",
            "message",
            "status",
            "retry_after",
            "applied",
            "hide",
            "behind_ms",
            "newest",
            "call",
            "order",
            "uid",
            "times",
            "probability",
            "seed",
            "account",
            "wrong_key_refused");

    private FaultJson() {}

    /** @throws IllegalArgumentException when something is not understood; then nothing is changed */
    static void apply(JsonNode json, Faults faults) {
        var all =
                json.isArray() ? StreamSupport.stream(json.spliterator(), false).toList() : List.of(json);
        var actions = all.stream().map(one -> read(one, faults)).toList();
        actions.forEach(Runnable::run);
    }

    static ObjectNode write(FaultRule rule, ObjectNode json) {
        rule.call().ifPresent(call -> json.put("call", call.id()));
        rule.order().ifPresent(order -> json.put("order", order));
        rule.uid().ifPresent(uid -> json.put("uid", uid));
        if (rule.times() != FaultRule.ALWAYS) {
            json.put("times", rule.times());
        }
        if (rule.probability() < 1) {
            json.put("probability", rule.probability()).put("seed", rule.seed());
        }
        writeFault(rule.fault(), json);
        return json;
    }

    static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void writeFault(Fault fault, ObjectNode json) {
        if (fault instanceof Fault.Latency latency) {
            json.put("fault", "latency")
                    .put("before_ms", latency.before().toMillis())
                    .put("after_ms", latency.after().toMillis());
        } else if (fault instanceof Fault.Refused refused) {
            json.put("fault", "refused").put("message", refused.message());
        } else if (fault instanceof Fault.Status status) {
            json.put("fault", "status").put("status", status.code()).put("applied", status.applied());
            status.retryAfter().ifPresent(seconds -> json.put("retry_after", seconds));
        } else if (fault instanceof Fault.Broken broken) {
            json.put("fault", nameOf(broken.breakage())).put("applied", broken.applied());
        } else if (fault instanceof Fault.Hidden hidden) {
            json.put("fault", "hidden");
            hidden.order().ifPresent(order -> json.put("hide", order));
        } else if (fault instanceof Fault.Lagging lagging) {
            json.put("fault", "lagging").put("behind_ms", lagging.behind().toMillis());
        } else if (fault instanceof Fault.Shortened shortened) {
            json.put("fault", "shortened").put("newest", shortened.newest());
        }
    }

    private static Runnable read(JsonNode json, Faults faults) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a fault is an object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("unknown field '" + name + "'; there are: " + FIELDS);
            }
        });
        if (json.has("account")) {
            var state = choice(AccountState.class, json.get("account").asText());
            return () -> faults.account(state);
        }
        if (json.has("wrong_key_refused")) {
            return () -> faults.wrongKeyRefused(json.get("wrong_key_refused").asBoolean());
        }
        var rule = rule(json);
        return () -> faults.add(rule);
    }

    private static FaultRule rule(JsonNode json) {
        return new FaultRule(
                fault(json),
                text(json, "call").map(FaultJson::call),
                text(json, "order"),
                text(json, "uid"),
                json.path("times").asLong(FaultRule.ALWAYS),
                json.path("probability").asDouble(1),
                json.path("seed").asLong());
    }

    private static Fault fault(JsonNode json) {
        var applied = json.path("applied").asBoolean();
        var name = json.path("fault").asText();
        return switch (name) {
            case "latency" ->
                new Fault.Latency(
                        Duration.ofMillis(json.path("before_ms").asLong()),
                        Duration.ofMillis(json.path("after_ms").asLong()));
            case "refused" -> new Fault.Refused(text(json, "message").orElse("refused"));
            case "status" -> new Fault.Status(code(json), retryAfter(json), applied);
            case "hidden" -> new Fault.Hidden(text(json, "hide"));
            case "lagging" ->
                new Fault.Lagging(Duration.ofMillis(json.path("behind_ms").asLong()));
            case "shortened" -> new Fault.Shortened(json.path("newest").asInt());
            default -> new Fault.Broken(choice(Fault.Breakage.class, name), applied);
        };
    }

    private static int code(JsonNode json) {
        var code = json.path("status").asInt();
        if (code < 200 || code > 599) {
            throw new IllegalArgumentException("'status' is an HTTP status from 200 to 599");
        }
        return code;
    }

    private static OptionalInt retryAfter(JsonNode json) {
        return json.has("retry_after") ? OptionalInt.of(json.get("retry_after").asInt()) : OptionalInt.empty();
    }

    private static Call call(String name) {
        return Call.named(name).orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no call of WoowUp"));
    }

    private static Optional<String> text(JsonNode json, String field) {
        return json.hasNonNull(field) ? Optional.of(json.get(field).asText()) : Optional.empty();
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (nameOf(constant).equals(name)) {
                return constant;
            }
        }
        var names =
                Arrays.stream(type.getEnumConstants()).map(FaultJson::nameOf).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("'" + name + "' is none of " + names);
    }
}
