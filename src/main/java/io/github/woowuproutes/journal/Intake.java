package io.github.woowuproutes.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts a portion of orders, what was rejected of it, and the source's marks into the journal in one commit. */
final class Intake {

    private static final String NOTHING_SENT = "no reward was sent";

    /** Of plain numbers the smaller come first, as they mostly did in the shop. */
    private static final Comparator<Entry> KEYS = Comparator.comparing(Entry::shop)
            .thenComparing(entry -> entry.number().length())
            .thenComparing(Entry::number)
            .thenComparing(Entry::kind);

    private final String source;
    private final Dialect dialect;
    private final Transaction transaction;
    private final SaleNames names;
    private final SameSale sales;
    private final SameNumber numbers;
    private final Cancellations cancellations;

    Intake(String source, Dialect dialect, Transaction transaction) {
        this.source = source;
        this.dialect = dialect;
        this.transaction = transaction;
        this.names = new SaleNames(transaction);
        this.sales = new SameSale(source, dialect, transaction, names);
        this.numbers = new SameNumber(source, dialect, transaction, sales);
        this.cancellations = new Cancellations(transaction, names, sales);
    }

    Acceptance accept(List<Entry> entries, List<Rejection> rejections, List<Mark> marks) throws SQLException {
        List<Kept> kept = insert(entries);
        int rejected = 0;
        for (Rejection rejection : rejections) {
            rejected +=
                    transaction.change("reject", source, rejection.contentHash(), rejection.faults(), rejection.raw());
        }
        for (Mark mark : marks) {
            transaction.change("write-mark", mark.name(), mark.value());
        }
        return new Acceptance(kept, rejected);
    }

    private List<Kept> insert(List<Entry> entries) throws SQLException {
        List<Integer> places = inOrderOfKeys(entries);
        List<Kept> inOrder = insertInOrder(places.stream().map(entries::get).toList());
        List<Kept> asGiven = new ArrayList<>(Collections.nCopies(entries.size(), null));
        for (int i = 0; i < places.size(); i++) {
            asGiven.set(places.get(i), inOrder.get(i));
        }
        return asGiven;
    }

    /**
     * Two instances that accept the same orders touch them in the same order, so that they do not wait for each other
     * crosswise. What arrives several times keeps its order.
     */
    private static List<Integer> inOrderOfKeys(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> entries.get(place), KEYS))
                .toList();
    }

    private List<Kept> insertInOrder(List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return List.of();
        }
        int[] counts =
                transaction.changeAll("accept", entries.stream().map(this::row).toList());
        List<Kept> kept = new ArrayList<>(counts.length);
        Set<SaleNumber> touched = new LinkedHashSet<>();
        for (int i = 0; i < counts.length; i++) {
            Entry entry = entries.get(i);
            if (counts[i] == 1) {
                kept.add(new Kept(Novelty.FRESH, first(entry).state()));
                sales.join(entry);
            } else {
                kept.add(numbers.again(entry));
            }
            if (counts[i] == 1 && entry.kind() == Kind.CANCEL) {
                touched.add(SaleNumber.of(entry));
            }
        }
        touched.addAll(sales.joined());
        for (SaleNumber number : touched) {
            cancellations.take(number);
        }
        refresh(touched, entries, kept);
        return kept;
    }

    /** Corrects what was said of entries before their sales were joined or cancelled. */
    private void refresh(Set<SaleNumber> touched, List<Entry> entries, List<Kept> kept) throws SQLException {
        Set<SaleNumber> all = new HashSet<>();
        for (SaleNumber number : touched) {
            all.addAll(names.all(number));
        }
        for (int i = 0; i < kept.size() && !all.isEmpty(); i++) {
            Entry entry = entries.get(i);
            Optional<State> state = all.contains(SaleNumber.of(entry)) ? names.stateOf(entry) : Optional.empty();
            if (state.isPresent()) {
                kept.set(i, new Kept(kept.get(i).novelty(), state.get()));
            }
        }
    }

    private Object[] row(Entry entry) {
        Entry.Standing first = first(entry);
        return new Object[] {
            entry.shop(),
            entry.number(),
            entry.kind().name(),
            first.state().name(),
            first.reason().orElse(null),
            entry.customer(),
            source,
            entry.contentHash(),
            entry.payload(),
            dialect.value(entry.paidAt()),
            entry.due().map(dialect::value).orElse(null)
        };
    }

    private static Entry.Standing first(Entry entry) {
        return entry.kind() == Kind.CANCEL ? Entry.Standing.skipped(NOTHING_SENT) : entry.standing();
    }
}
