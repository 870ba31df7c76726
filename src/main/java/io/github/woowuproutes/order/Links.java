package io.github.woowuproutes.order;

import java.util.Optional;

/**
 * What kind of paper an order is, and which others belong to it.
 *
 * @param type     {@code sale} or {@code credit}; a sale where the source does not say
 * @param refersTo the number of the order that a credit takes back
 * @param alias    the number of the same sale in another system: either counts as the same order
 */
public record Links(Optional<String> type, Optional<String> refersTo, Optional<String> alias) {

    private static final String CREDIT = "credit";

    boolean isCredit() {
        return type.filter(CREDIT::equals).isPresent();
    }
}
