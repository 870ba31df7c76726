package io.github.woowuproutes.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Sorts more than fits into memory: what is there is sorted and put away as a run on disk, and the runs are merged when
 * they are read. Few records never see the disk.
 */
final class ExternalSort<T> implements Closeable {

    static final long IN_MEMORY = 8_000_000;
    private static final int MOST_RUNS = 64;
    static final int BUFFER = 1 << 15;

    private final Path folder;
    private final Comparator<T> order;
    private final Form<T> form;
    private final long room;
    private final List<T> inMemory = new ArrayList<>();
    /** Runs of each size class; so many of one are merged into one of the next. */
    private final List<Deque<Path>> levels = new ArrayList<>();

    private final List<SortedRun<T>> open = new ArrayList<>();
    private long weight;

    /** How a record is written to disk. */
    interface Form<T> {
        void write(T item, DataOutputStream out) throws IOException;

        T read(DataInputStream in) throws IOException;

        /** About how many bytes of memory it takes. */
        long weight(T item);
    }

    /** The records in order. */
    interface Sorted<T> {
        Optional<T> next() throws IOException;
    }

    /**
     * @param folder for the runs
     * @param room   about how many bytes may be held in memory
     */
    ExternalSort(Path folder, Comparator<T> order, Form<T> form, long room) {
        this.folder = folder;
        this.order = order;
        this.form = form;
        this.room = room;
    }

    void add(T item) throws IOException {
        inMemory.add(item);
        weight += form.weight(item);
        if (weight >= room) {
            putAway();
        }
    }

    /** Everything that was added. To be called once, at the end. */
    Sorted<T> sorted() throws IOException {
        inMemory.sort(order);
        if (levels.isEmpty()) {
            var items = inMemory.iterator();
            return () -> items.hasNext() ? Optional.of(items.next()) : Optional.empty();
        }
        putAway();
        return merged(levels.stream().flatMap(Deque::stream).toList());
    }

    private void putAway() throws IOException {
        inMemory.sort(order);
        var items = inMemory.iterator();
        keep(0, () -> items.hasNext() ? Optional.of(items.next()) : Optional.empty());
        inMemory.clear();
        weight = 0;
    }

    private void keep(int level, Sorted<T> items) throws IOException {
        var run = Files.createTempFile(folder, "run-", ".tmp");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
            for (var item = items.next(); item.isPresent(); item = items.next()) {
                form.write(item.get(), out);
            }
        }
        if (levels.size() == level) {
            levels.add(new ArrayDeque<>());
        }
        var siblings = levels.get(level);
        siblings.add(run);
        if (siblings.size() == MOST_RUNS) {
            var merged = List.copyOf(siblings);
            siblings.clear();
            keep(level + 1, merged(merged));
            closeRuns();
        }
    }

    private Sorted<T> merged(List<Path> runs) throws IOException {
        var heads = new PriorityQueue<SortedRun<T>>(Comparator.comparing(SortedRun::head, order));
        for (var path : runs) {
            var run = new SortedRun<>(path, form);
            open.add(run);
            if (run.advance()) {
                heads.add(run);
            }
        }
        return () -> {
            var least = heads.poll();
            if (least == null) {
                return Optional.empty();
            }
            var item = least.head();
            if (least.advance()) {
                heads.add(least);
            }
            return Optional.of(item);
        };
    }

    private void closeRuns() throws IOException {
        for (var run : open) {
            run.close();
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        closeRuns();
        for (var level : levels) {
            for (var run : level) {
                Files.deleteIfExists(run);
            }
        }
    }
}
