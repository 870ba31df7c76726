package io.github.woowuproutes.source;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.journal.Mark;
import io.github.woowuproutes.rows.Column;
import io.github.woowuproutes.rows.OrderAssembly;
import io.github.woowuproutes.rows.OrderRows;
import io.github.woowuproutes.rows.Row;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts a stream of rows into portions of whole orders, each with the mark that is right once it is committed. Reads no
 * further than the portion that is asked for, and holds no more than that.
 */
final class Portions implements Iterator<Submission>, Closeable {

    static final int ORDERS = 500;
    static final int ROWS = 20_000;
    /** So many orders back it is seen that one comes again: in a result that is ordered by time, only among equal times. */
    static final int RECENT = 10_000;

    private final Pass pass;
    private final Iterator<?> rows;
    private final String source;
    private final OrderAssembly assembly;
    private final String defaultShop;
    private final Set<String> wanted;
    private final Set<String> recent = new LinkedHashSet<>();
    private Optional<Submission> portion = Optional.empty();
    private Optional<Row> ahead = Optional.empty();
    private Optional<Instant> previous = Optional.empty();
    private Instant reached;
    private Instant committed;
    private boolean ended;

    /**
     * @param rows        of {@link Row}; closed with this if it can be
     * @param defaultShop the shop of orders that name none
     */
    Portions(Pass pass, Iterator<?> rows, String source, String defaultShop, OrderAssembly assembly) {
        this.defaultShop = defaultShop;
        this.wanted = pass.wanted().stream()
                .map(order -> key(order.shop(), order.number()))
                .collect(Collectors.toSet());
        this.pass = pass;
        this.rows = rows;
        this.source = source;
        this.assembly = assembly;
        this.reached = pass.mark();
        this.committed = pass.mark();
    }

    @Override
    public boolean hasNext() {
        try {
            while (portion.isEmpty() && !ended) {
                portion = read();
            }
            return portion.isPresent();
        } catch (RuntimeException broken) {
            // whoever looks again finds no more; that the result broke off is in the tally
            ended = true;
            throw broken;
        }
    }

    @Override
    public Submission next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var next = portion.get();
        portion = Optional.empty();
        return next;
    }

    @Override
    public void close() {
        if (rows instanceof Closeable closeable) {
            try {
                closeable.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private Optional<Submission> read() {
        var orders = new LinkedHashMap<String, OrderRows>();
        var apart = new ArrayList<OrderRows>();
        var read = 0;
        while (orders.size() + apart.size() < ORDERS && read < ROWS) {
            var next = nextOrder();
            if (next.isEmpty()) {
                ended = true;
                pass.tally().ends();
                break;
            }
            var order = next.get();
            read += order.rows().size();
            if (!isTaken(order)) {
                continue;
            }
            if (isMetAgain(order)) {
                pass.tally().isScattered();
                order.isScattered();
                Optional.ofNullable(orders.get(order.identity())).ifPresent(OrderRows::isScattered);
                apart.add(order);
            } else {
                orders.put(order.identity(), order);
            }
        }
        var documents = new ArrayList<Document>(orders.size() + apart.size());
        orders.values().forEach(order -> documents.add(document(order)));
        apart.forEach(order -> documents.add(document(order)));
        var marks = marks();
        return documents.isEmpty() && marks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Submission(source, documents, marks));
    }

    private Document document(OrderRows order) {
        var document = assembly.document(order);
        pass.tally().order(!document.faults().isEmpty());
        return document;
    }

    private Optional<OrderRows> nextOrder() {
        var first = ahead.or(this::nextRow);
        ahead = Optional.empty();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var order = new OrderRows(first.get());
        for (var row = nextRow(); row.isPresent(); row = nextRow()) {
            if (!order.takes(row.get())) {
                ahead = row;
                break;
            }
            order.add(row.get());
        }
        return Optional.of(order);
    }

    private Optional<Row> nextRow() {
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        pass.tally().row();
        return Optional.of((Row) rows.next());
    }

    /** Whether it is for this pass; moves the place that was reached. An order without any time is, to be rejected. */
    private boolean isTaken(OrderRows order) {
        var clock = order.clock();
        if (clock.isEmpty()) {
            return pass.kind() != Pass.Kind.REREAD;
        }
        if (pass.kind() == Pass.Kind.REREAD && !isWanted(order)) {
            return false;
        }
        var time = clock.get();
        // texts of different precision sort wrongly within a second, so marks are whole seconds
        var second = time.instant().truncatedTo(ChronoUnit.SECONDS);
        if (previous.filter(second::isBefore).isPresent()) {
            pass.tally().runsBackwards();
        }
        previous = Optional.of(second);
        // an order that was paid before the start stays out, whatever touched its row since
        var paid = order.head().time(Column.PAID_AT);
        if (time.isBefore(pass.since())
                || time.isBefore(pass.start())
                || paid.filter(at -> at.isBefore(pass.start())).isPresent()) {
            return false;
        }
        if (!pass.settle().isZero() && time.isLaterThan(pass.latest(), pass.openedAt())) {
            pass.tally().waits();
            return false;
        }
        // an invoice dated 2099 is taken, and moves nothing
        if (second.isAfter(reached) && !time.instant().isAfter(pass.latest())) {
            reached = second;
        }
        return true;
    }

    private boolean isWanted(OrderRows order) {
        var number = order.head().text(Column.NUMBER);
        var shop = order.head().text(Column.SHOP).orElse(defaultShop);
        return number.filter(known -> wanted.contains(key(shop, known))).isPresent();
    }

    private static String key(String shop, String number) {
        return shop + '\u0000' + number;
    }

    private boolean isMetAgain(OrderRows order) {
        if (!recent.add(order.identity())) {
            return true;
        }
        if (recent.size() > RECENT) {
            var eldest = recent.iterator();
            eldest.next();
            eldest.remove();
        }
        return false;
    }

    private List<Mark> marks() {
        if (pass.kind() == Pass.Kind.REREAD) {
            return List.of();
        }
        if (pass.kind() == Pass.Kind.SWEEP) {
            return ended
                    ? List.of(new Mark(Passes.sweptName(source), pass.openedAt().toString()))
                    : List.of();
        }
        // what comes yet may be earlier than what was read, so the mark goes back to where this poll found it
        var place = pass.tally().backwards() ? pass.mark() : reached;
        if (place.equals(committed)) {
            return List.of();
        }
        committed = place;
        return List.of(new Mark(source, place.toString()));
    }
}
