package io.github.woowuproutes.cli;

import io.github.woowuproutes.journal.OrderFilter;
import io.github.woowuproutes.journal.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which orders a command means. */
final class FilterOptions {

    @Parameters(arity = "0..*", paramLabel = "NUMBER", description = "Numbers of orders.")
    private List<String> numbers = List.of();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Where they stand: new, sending, unknown, rewarded, skipped or parked.")
    private String state;

    @Option(names = "--shop", paramLabel = "SHOP", description = "Their shop.")
    private String shop;

    @Option(names = "--customer", paramLabel = "WHO", description = "Their customer, as WoowUp knows it.")
    private String customer;

    @Option(names = "--source", paramLabel = "SOURCE", description = "Where they came from, such as orders.sql.")
    private String source;

    @Option(names = "--reason", paramLabel = "TEXT", description = "A part of their reason.")
    private String reason;

    @Option(names = "--from", paramLabel = "TIME", description = "Paid then or later: a date, or a date with a time.")
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Paid before; a date counts whole.")
    private String to;

    List<String> numbers() {
        return numbers;
    }

    boolean hasState() {
        return state != null;
    }

    /** One filter for each number, or one for all that is said. */
    List<OrderFilter> filters(Moments moments) {
        return numbers.isEmpty()
                ? List.of(filter(Optional.empty(), moments))
                : numbers.stream()
                        .map(number -> filter(Optional.of(number.strip()), moments))
                        .toList();
    }

    private OrderFilter filter(Optional<String> number, Moments moments) {
        return new OrderFilter(
                state(),
                Optional.ofNullable(shop),
                number,
                Optional.ofNullable(customer),
                Optional.ofNullable(source),
                Optional.ofNullable(reason),
                moments.from(from),
                moments.to(to));
    }

    private Optional<State> state() {
        return Optional.ofNullable(state).map(text -> Arrays.stream(State.values())
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("--state: expected new, sending, unknown, rewarded, cancelled,"
                        + " skipped or parked, but was '" + text + "'")));
    }
}
