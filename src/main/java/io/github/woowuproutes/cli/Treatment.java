package io.github.woowuproutes.cli;

import io.github.woowuproutes.journal.FoundOrder;
import io.github.woowuproutes.journal.Journal;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.Mended;
import io.github.woowuproutes.journal.OrderFilter;
import io.github.woowuproutes.journal.Remedy;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Applies a remedy to the orders that are meant, and says of each what becomes of it. */
final class Treatment {

    private static final int PAGE = 500;

    private final Journal journal;
    private final Remedy remedy;
    private final Terminal terminal;
    private long found;
    private long changed;

    Treatment(Journal journal, Remedy remedy, Terminal terminal) {
        this.journal = journal;
        this.remedy = remedy;
        this.terminal = terminal;
    }

    /**
     * Does it.
     *
     * @param trial only says what would be done
     * @return an {@link ExitCode}: failed if a number is not there
     */
    int of(FilterOptions options, Moments moments, boolean trial) {
        if (options.numbers().isEmpty() && !options.hasState()) {
            throw new UsageException(
                    "say which orders: their numbers, or all of a state with --state parked (--reason, --from and the"
                            + " others narrow it down)");
        }
        var code = ExitCode.FINE;
        var filters = options.filters(moments);
        filters.forEach(this::refuseAmbiguous);
        for (var filter : filters) {
            var before = found;
            if (trial) {
                look(filter);
            } else {
                journal.mending().apply(filter, remedy, System.getProperty("user.name", "somebody"), this::tell);
            }
            if (found == before) {
                code = filter.number().isPresent() ? ExitCode.FAILED : code;
                terminal.err()
                        .println(filter.number()
                                .map(number -> "woowup: the journal holds no such order " + Plain.of(number))
                                .orElse("woowup: the journal holds no such orders"));
            }
        }
        sum(terminal.out(), trial);
        return code;
    }

    /** The same number in two shops is two orders; and two sales may share one by mistake. */
    private void refuseAmbiguous(OrderFilter filter) {
        if (filter.number().isEmpty()) {
            return;
        }
        var rewards = journal.view().find(filter, 0, PAGE).stream()
                .filter(order -> order.row().kind() == Kind.REWARD)
                .toList();
        var shops = new TreeSet<String>();
        var customers = new TreeSet<String>();
        rewards.forEach(order -> shops.add(order.row().shop()));
        rewards.forEach(order -> customers.add(order.row().customer()));
        if (shops.size() > 1) {
            throw ambiguous(filter, shops, "--shop");
        }
        if (rewards.size() > 1 && customers.size() > 1) {
            throw ambiguous(filter, customers, "--customer");
        }
    }

    private static UsageException ambiguous(OrderFilter filter, Collection<String> owners, String option) {
        return new UsageException("there are orders " + Plain.of(filter.number().orElse("")) + " of "
                + Plain.of(String.join(", ", owners)) + ": say which with " + option);
    }

    private void look(OrderFilter filter) {
        List<FoundOrder> page;
        long after = 0;
        do {
            page = journal.view().find(filter, after, PAGE);
            page.forEach(order -> tell(new Mended(order, remedy.acts(order), remedy.words(order))));
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    private void tell(Mended mended) {
        found++;
        changed += mended.changed() ? 1 : 0;
        var row = mended.order().row();
        terminal.out()
                .printf(
                        "%s %s of %s, %s: %s%n",
                        mended.changed() ? "ok" : "--",
                        Plain.of(row.orderNumber()),
                        Plain.of(row.shop()),
                        row.state(),
                        Plain.of(mended.words()));
    }

    private void sum(PrintWriter out, boolean trial) {
        out.printf("%d of %d orders %s.%n", changed, found, trial ? "would be changed" : "changed");
        out.flush();
    }
}
