package io.github.woowuproutes.moving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.woowuproutes.journal.Rewarded;
import io.github.woowuproutes.rows.SourceFault;
import io.github.woowuproutes.rows.TimeReader;
import io.github.woowuproutes.rows.UnreadableException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The columns of a file of rewarded orders, and how its lines are read. */
final class RewardedColumns {

    private static final String NUMBER = "number";
    private static final int LONGEST = 100;

    private final List<String> names;
    private final String defaultShop;
    private final TimeReader times;

    RewardedColumns(List<String> names, String defaultShop, Optional<ZoneId> zone) {
        this.names = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        this.defaultShop = defaultShop;
        this.times = new TimeReader("the file", zone);
    }

    /** What is wrong with the names. */
    Optional<LineFault> fault(long line) {
        return names.contains(NUMBER)
                ? Optional.empty()
                : Optional.of(new LineFault(
                        line,
                        "",
                        "the columns " + String.join(", ", names),
                        "names in the first line: number, and as far as they are known shop, transaction_id, points,"
                                + " customer, paid_at, branch, total, currency"));
    }

    /** The order of a line; empty if something is wrong with it. */
    Optional<Rewarded> read(long line, List<String> fields, Consumer<LineFault> told) {
        var faults = new ArrayList<LineFault>();
        if (fields.size() > names.size()) {
            faults.add(new LineFault(
                    line, "", fields.size() + " fields", "no more than the " + names.size() + " columns"));
        }
        var row = new Line(line, fields, faults);
        var number = row.word(NUMBER);
        if (number.isEmpty() && faults.isEmpty()) {
            faults.add(new LineFault(line, NUMBER, "nothing", "the number of the order"));
        }
        var shop = row.word("shop").orElse(defaultShop);
        var transaction = row.word("transaction_id");
        var points = row.points();
        var customer = row.word("customer").map(value -> value.contains("@") ? value.toLowerCase(Locale.ROOT) : value);
        var paidAt = row.time();
        var order = JsonNodeFactory.instance.objectNode();
        order.put(NUMBER, number.orElse(""));
        order.put("shop", shop);
        row.total().ifPresent(total -> order.put("total", total));
        row.word("currency").ifPresent(currency -> order.put("currency", currency));
        row.word("branch").ifPresent(branch -> order.put("branch", branch));
        paidAt.ifPresent(time -> order.put("paidAt", time.toString()));
        faults.forEach(told);
        return faults.isEmpty()
                ? Optional.of(new Rewarded(
                        shop, number.orElseThrow(), customer, points, transaction, paidAt, order.toString()))
                : Optional.empty();
    }

    private final class Line {

        private final long number;
        private final List<String> fields;
        private final List<LineFault> faults;

        Line(long number, List<String> fields, List<LineFault> faults) {
            this.number = number;
            this.fields = fields;
            this.faults = faults;
        }

        Optional<String> word(String name) {
            var value = text(name);
            if (value.filter(word -> word.length() > LONGEST || word.chars().anyMatch(Character::isISOControl))
                    .isPresent()) {
                fault(name, "a text that is too long, or has several lines", "up to " + LONGEST + " characters");
                return Optional.empty();
            }
            return value;
        }

        Optional<Long> points() {
            var value = text("points");
            if (value.filter(points -> !points.matches("\\d{1,18}")).isPresent()) {
                fault("points", "'" + shown(value.get()) + "'", "a whole number");
                return Optional.empty();
            }
            return value.map(Long::valueOf);
        }

        Optional<BigDecimal> total() {
            var value = text("total");
            if (value.filter(total -> !total.matches("-?\\d{1,15}(\\.\\d{1,6})?"))
                    .isPresent()) {
                fault("total", "'" + shown(value.get()) + "'", "a number such as 1234.50");
                return Optional.empty();
            }
            return value.map(BigDecimal::new);
        }

        Optional<Instant> time() {
            var value = text("paid_at");
            try {
                return value.isEmpty()
                        ? Optional.empty()
                        : Optional.of(times.read(value.get()).instant());
            } catch (SourceFault withoutZone) {
                fault(
                        "paid_at",
                        "'" + shown(value.get()) + "', which names no time zone",
                        "an offset, as in 2026-11-22T15:00:00-03:00, or a zone in orders.sql.time-zone");
                return Optional.empty();
            } catch (UnreadableException unreadable) {
                fault("paid_at", "'" + shown(value.get()) + "'", "a time such as 2026-11-22T15:00:00-03:00");
                return Optional.empty();
            }
        }

        private Optional<String> text(String name) {
            var position = names.indexOf(name);
            return position < 0 || position >= fields.size()
                    ? Optional.empty()
                    : Optional.of(fields.get(position).strip()).filter(text -> !text.isEmpty());
        }

        private void fault(String column, String found, String expected) {
            faults.add(new LineFault(number, column, found, expected));
        }

        private static String shown(String text) {
            var plain = text.replaceAll("\\p{Cntrl}+", " ");
            return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
        }
    }
}
