package io.github.woowuproutes.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of all that was sold. WoowUp's ledger is the truth.
 *
 * @param sold     how many orders
 * @param rewards  how many rewards WoowUp gave
 * @param lost     orders that were not rewarded
 * @param doubles  orders that were rewarded more than once
 * @param wrong    orders that got points that no content of theirs and no rate explains
 * @param open     orders that are not REWARDED in the journal
 * @param unkept   what can be no order, and is not in {@code rejected}
 */
record Reckoning(
        int sold,
        int rewards,
        Set<String> lost,
        Set<String> doubles,
        Set<String> wrong,
        Set<String> open,
        Set<String> unkept) {

    static Reckoning of(Town town, JournalRows journal) throws IOException, SQLException {
        Sales sales = town.sales();
        Map<String, List<JsonNode>> rewards = town.woowup().ledger().stream()
                .collect(Collectors.groupingBy(reward -> reward.path("order").asText()));
        Set<String> lost = new TreeSet<>(sales.numbers());
        lost.removeAll(rewards.keySet());
        Set<String> doubles = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        rewards.forEach((number, given) -> {
            if (given.size() > 1) {
                doubles.add(number);
            }
            Set<Long> right = points(sales.totals(number), town.rates());
            if (given.stream()
                    .anyMatch(reward -> !right.contains(reward.path("points").asLong()))) {
                wrong.add(number);
            }
        });
        Set<String> open = new TreeSet<>(sales.numbers());
        open.removeAll(journal.orders("REWARDED"));
        return new Reckoning(
                sales.numbers().size(),
                rewards.values().stream().mapToInt(List::size).sum(),
                lost,
                doubles,
                wrong,
                open,
                journal.missing(sales.poisoned()));
    }

    private static Set<Long> points(Set<BigDecimal> totals, Set<BigDecimal> rates) {
        return totals.stream()
                .flatMap(total -> rates.stream().map(rate -> total.multiply(rate)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()))
                .collect(Collectors.toSet());
    }

    /** Every order of which something is not right. */
    Set<String> notRight() {
        Set<String> all = new TreeSet<>(lost);
        all.addAll(doubles);
        all.addAll(wrong);
        all.addAll(open);
        return all;
    }

    boolean isWhole() {
        return notRight().isEmpty() && unkept.isEmpty();
    }

    void addTo(Table table) {
        Map<String, Set<String>> rows = new TreeMap<>(Map.of(
                "DOUBLE: rewarded more than once", doubles,
                "LOST: sold and not rewarded", lost,
                "WRONG: points that nothing explains", wrong,
                "not REWARDED in the journal", open,
                "poison that is not in rejected", unkept));
        table.row("orders sold", Integer.toString(sold), "").row("rewards given", Integer.toString(rewards), "");
        rows.forEach((name, orders) -> table.row(name, Integer.toString(orders.size()), "0"));
    }
}
