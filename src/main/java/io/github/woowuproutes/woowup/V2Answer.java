package io.github.woowuproutes.woowup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * An answer of WoowUp's v2: {@code {"status": true|false, "data": {...}, "message": "..."}}. A refusal usually comes with
 * HTTP 200, so that {@code status} decides, not the code.
 */
public final class V2Answer {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private static final Set<Integer> ACCOUNT = Set.of(401, 403, 410);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final String call;
    private final JsonNode json;
    private final boolean certain;

    private V2Answer(String call, JsonNode json, boolean certain) {
        this.call = call;
        this.json = json;
        this.certain = certain;
    }

    /**
     * Reads an answer.
     *
     * @param call       WoowUp's name of the call
     * @param status     the HTTP status
     * @param retryAfter the header {@code Retry-After}, if there
     * @param body       the body; may be empty
     * @throws WoowUpException if it is anything but a documented yes or no
     */
    public static V2Answer read(String call, int status, Optional<String> retryAfter, byte[] body)
            throws WoowUpException {
        if (status == 429) {
            throw new RateLimited(call, wait(retryAfter));
        }
        Optional<JsonNode> json = json(body);
        if (ACCOUNT.contains(status)) {
            throw new AccountRefused(call, "HTTP " + status + words(json));
        }
        if (status == 400) {
            throw new OrderRefused(call, "HTTP " + status + words(json), true);
        }
        if (isUnknownCustomer(status, json)) {
            return new V2Answer(call, json.orElseThrow(), true);
        }
        if (status < 200 || status > 299) {
            throw new UnclearAnswer(call, "HTTP " + status + words(json));
        }
        JsonNode answer = json.filter(any -> any.path("status").isBoolean())
                .orElseThrow(() -> new UnclearAnswer(
                        call, "HTTP " + status + " with " + body.length + " bytes that are no answer of WoowUp"));
        return new V2Answer(call, answer, false);
    }

    /** {@code status}: whether WoowUp did, or found, what was asked. */
    public boolean isYes() {
        return json.path("status").asBoolean();
    }

    /** {@code data.user}, of {@code user_by_uid} and {@code initialize_user}. */
    public FoundCustomer customer() throws WoowUpException {
        JsonNode user = json.path("data").path("user");
        return new FoundCustomer(text(user, "service_uid"), text(user, "userapp_id"));
    }

    /** {@code data.contest_sale_points}: the points for one unit of money; 0 if the programme rewards no sales. */
    public BigDecimal pointsPerUnit() throws WoowUpException {
        String value = text(json.path("data"), "contest_sale_points");
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new UnclearAnswer(call, "contest_sale_points is no number");
        }
    }

    /** {@code data.transaction_id}. */
    public String transactionId() throws WoowUpException {
        return text(json.path("data"), "transaction_id");
    }

    /** The refusal in WoowUp's words. */
    public OrderRefused refusal() {
        String message = json.path("message").asText("");
        return new OrderRefused(
                call, message.isBlank() ? "WoowUp says no, and not why" : Words.shortened(message), certain);
    }

    /** The same words, where they can only mean the account. */
    public AccountRefused accountRefusal() {
        return new AccountRefused(call, refusal().getMessage());
    }

    private String text(JsonNode parent, String field) throws WoowUpException {
        JsonNode value = parent.path(field);
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw new UnclearAnswer(call, "an answer without " + field);
        }
        return value.asText();
    }

    private static boolean isUnknownCustomer(int status, Optional<JsonNode> json) {
        return status == 404
                && json.map(answer -> answer.path("code").asText())
                        .filter("user_not_found"::equals)
                        .isPresent();
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }

    private static String words(Optional<JsonNode> json) {
        return json.map(answer -> answer.path("message").asText(""))
                .filter(message -> !message.isBlank())
                .map(message -> ": " + Words.shortened(message))
                .orElse("");
    }

    private static Duration wait(Optional<String> retryAfter) {
        try {
            Duration asked = Duration.ofSeconds(Long.parseLong(
                    retryAfter.orElse(Long.toString(USUAL_WAIT.toSeconds())).strip()));
            return asked.compareTo(SHORTEST_WAIT) < 0
                    ? SHORTEST_WAIT
                    : asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        } catch (NumberFormatException e) {
            return USUAL_WAIT;
        }
    }
}
