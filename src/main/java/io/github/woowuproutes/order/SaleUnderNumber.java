package io.github.woowuproutes.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/** What tells two sales apart that came under one number: the customer and the branch, as the journal keeps them. */
public final class SaleUnderNumber {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> IDENTIFYING = List.of("email", "document", "phone", "id");
    private static final int LONGEST = 60;

    private final JsonNode order;

    private SaleUnderNumber(JsonNode order) {
        this.order = order;
    }

    /** @param payload an order, as {@link OrderJson#text} writes it */
    public static SaleUnderNumber of(String payload) {
        try {
            return new SaleUnderNumber(JSON.readTree(payload));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the order in the journal cannot be read", e);
        }
    }

    /**
     * True if the customers have no field in common that identifies one while both have such a field, or if the branches
     * differ. A customer or branch that one of them lacks proves nothing: it may have been added or corrected.
     */
    public boolean isOtherThan(SaleUnderNumber other) {
        return isOfOtherCustomer(other) || isOfOtherBranch(other);
    }

    /**
     * True if this is a sale of other money to nobody, and the other one has a customer: perhaps a sale of its own, for which
     * nobody may lose points.
     */
    public boolean isOfNobodyUnlike(SaleUnderNumber other) {
        JsonNode total = order.path("total");
        JsonNode otherTotal = other.order.path("total");
        return isOfNobody()
                && !other.isOfNobody()
                && total.isNumber()
                && otherTotal.isNumber()
                && total.decimalValue().compareTo(otherTotal.decimalValue()) != 0;
    }

    private boolean isOfNobody() {
        return IDENTIFYING.stream().allMatch(field -> customer(field).isEmpty());
    }

    /** Customer and branch, for people. */
    public String words() {
        String customer = IDENTIFYING.stream()
                .flatMap(field -> customer(field).stream())
                .findFirst()
                .map(value -> "customer " + shortened(value))
                .orElse("nobody");
        return branch().map(branch -> customer + " at branch " + shortened(branch))
                .orElse(customer);
    }

    private boolean isOfOtherCustomer(SaleUnderNumber other) {
        boolean comparable = false;
        for (String field : IDENTIFYING) {
            Optional<String> one = customer(field);
            Optional<String> another = other.customer(field);
            if (one.isPresent() && one.equals(another)) {
                return false;
            }
            comparable |= one.isPresent() && another.isPresent();
        }
        return comparable;
    }

    private boolean isOfOtherBranch(SaleUnderNumber other) {
        return branch().isPresent()
                && other.branch()
                        .filter(branch -> !branch.equalsIgnoreCase(branch().get()))
                        .isPresent();
    }

    private Optional<String> customer(String field) {
        return Optional.ofNullable(order.path("customer").path(field).textValue());
    }

    private Optional<String> branch() {
        return Optional.ofNullable(order.path("branch").textValue());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
