package io.github.woowuproutes.accept;

import io.github.woowuproutes.journal.Kind;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the shop's words for an order's state ask for: {@code orders.states} and {@code orders.cancelled-states}. */
final class OrderStates {

    private final Set<String> earning;
    private final Set<String> cancelling;

    OrderStates(Collection<String> earning, Collection<String> cancelling) {
        this.earning = normalized(earning);
        this.cancelling = normalized(cancelling);
    }

    /** Empty if that state earns nothing and takes nothing back. */
    Optional<Kind> kind(String state) {
        String normalized = normalized(state);
        if (earning.contains(normalized)) {
            return Optional.of(Kind.REWARD);
        }
        return cancelling.contains(normalized) ? Optional.of(Kind.CANCEL) : Optional.empty();
    }

    private static Set<String> normalized(Collection<String> states) {
        return states.stream().map(OrderStates::normalized).collect(Collectors.toUnmodifiableSet());
    }

    private static String normalized(String state) {
        return state.strip().toLowerCase(Locale.ROOT);
    }
}
